package health.overturn.local.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A batch that fills until it is full, or its window is over.
final class BatchWindow {
    /// The most of one invocation is 6 MB.
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

    /// Whether the entry had room; the first one always has.
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
