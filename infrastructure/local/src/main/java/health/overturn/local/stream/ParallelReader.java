package health.overturn.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.StreamRecord;
import health.overturn.table.TableStream;

/// One of a mapping's parallel readers. It delivers the records of its partition keys, one batch after the other.
final class ParallelReader implements Runnable {
    private static final int READ_LIMIT = 1000;
    private static final long POLL_MILLIS = 20;

    private final EventSourceMapping mapping;
    private final TableStream stream;
    private final int index;
    private volatile long position;

    ParallelReader(EventSourceMapping mapping, TableStream stream, int index, long position) {
        this.mapping = mapping;
        this.stream = stream;
        this.index = index;
        this.position = position;
    }

    /// Returns the sequence of the last record that this reader is done with.
    long position() {
        return position;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                BatchWindow window = mapping.openWindow();
                long end = fillWindow(window);
                mapping.deliver(window.toBatch());
                advanceTo(end);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the window is complete. Returns the sequence of the last record read, skipped records included.
    private long fillWindow(BatchWindow window) throws InterruptedException {
        long end = position;
        while (!window.isComplete()) {
            long before = end;
            end = readInto(window, before);
            if (window.isEmpty()) {
                advanceTo(end);
            }
            if (end == before) {
                if (!window.isEmpty() && mapping.isFlushedAfter(position)) {
                    return end;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        return end;
    }

    private long readInto(BatchWindow window, long from) {
        long end = from;
        for (StreamRecord record : stream.recordsAfter(from, READ_LIMIT)) {
            if (isAssigned(record) && !addIfMatching(window, record)) {
                return end;
            }
            end = record.sequence();
        }
        return end;
    }

    private boolean isAssigned(StreamRecord record) {
        int readers = mapping.trigger().parallelReaders();
        return readers == 1 || Math.floorMod(record.partition().hashCode(), readers) == index;
    }

    /// Returns false only if the record matches but the window has no room for it.
    private boolean addIfMatching(BatchWindow window, StreamRecord record) {
        ObjectNode json = record.toJson().put("eventSourceARN", stream.arn());
        String text = json.toString();
        return !mapping.matches(text) || window.add(new RecordBatch.Entry(record, text));
    }

    private void advanceTo(long end) {
        if (end > position) {
            position = end;
            mapping.saveProgress();
        }
    }
}
