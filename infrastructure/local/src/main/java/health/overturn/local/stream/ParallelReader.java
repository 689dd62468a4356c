package health.overturn.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.StreamRecord;
import health.overturn.table.TableStream;

/// One of a mapping's readers: the records of some partition keys, one batch after the other.
final class ParallelReader implements Runnable {
    private static final int READ = 1000;
    private static final long POLL_MILLIS = 20;

    private final EventSourceMapping mapping;
    private final TableStream stream;
    private final int number;
    private volatile long place;

    ParallelReader(EventSourceMapping mapping, TableStream stream, int number, long place) {
        this.mapping = mapping;
        this.stream = stream;
        this.number = number;
        this.place = place;
    }

    /// The last record that it is done with.
    long place() {
        return place;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                BatchWindow gathering = mapping.gathering();
                long end = fill(gathering);
                mapping.deliver(gathering.batch());
                done(end);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a batch, and answers how far in the stream it reaches, with what was passed over.
    private long fill(BatchWindow gathering) throws InterruptedException {
        long end = place;
        while (!gathering.isDone()) {
            long before = end;
            end = read(gathering, before);
            if (gathering.isEmpty()) {
                done(end);
            }
            if (end == before) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        return end;
    }

    private long read(BatchWindow gathering, long from) {
        long end = from;
        for (StreamRecord record : stream.after(from, READ)) {
            if (isMine(record) && !take(gathering, record)) {
                return end;
            }
            end = record.sequence();
        }
        return end;
    }

    private boolean isMine(StreamRecord record) {
        int lanes = mapping.trigger().lanes();
        return lanes == 1 || Math.floorMod(record.partition().hashCode(), lanes) == number;
    }

    /// Whether it was passed over or had room.
    private boolean take(BatchWindow gathering, StreamRecord record) {
        ObjectNode json = record.json().put("eventSourceARN", stream.arn());
        String text = json.toString();
        return !mapping.wants(text) || gathering.add(new RecordBatch.Entry(record, text));
    }

    private void done(long end) {
        if (end > place) {
            place = end;
            mapping.moved();
        }
    }
}
