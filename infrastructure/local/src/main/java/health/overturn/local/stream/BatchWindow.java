package health.overturn.local.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Collects records until the batch is full or the batching window has ended.
final class BatchWindow {
    /// Lambda limits an invocation's payload to 6 MB.
    private static final int MAX_CHARACTERS = 6_000_000;

    private final int maxRecords;
    private final Duration window;
    private final List<RecordBatch.Entry> entries = new ArrayList<>();
    private int characters;
    private boolean isFull;
    private long openedNanos;

    BatchWindow(int maxRecords, Duration window) {
        this.maxRecords = maxRecords;
        this.window = window;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isComplete() {
        return isFull || (!entries.isEmpty() && System.nanoTime() - openedNanos >= window.toNanos());
    }

    /// Adds the entry if there is room, and returns whether there was. The first entry always has room.
    boolean add(RecordBatch.Entry entry) {
        int length = entry.json().length();
        if (entries.isEmpty()) {
            openedNanos = System.nanoTime();
        } else if (isFull || characters + length > MAX_CHARACTERS) {
            isFull = true;
            return false;
        }
        entries.add(entry);
        characters += length;
        isFull = entries.size() == maxRecords;
        return true;
    }

    RecordBatch toBatch() {
        return new RecordBatch(entries);
    }
}
