package health.overturn.local.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A batch that fills until it is full, or its window is over.
final class BatchWindow {
    /// The most of one invocation is 6 MB.
    private static final int MOST_CHARACTERS = 6_000_000;

    private final int most;
    private final Duration window;
    private final List<RecordBatch.Entry> entries = new ArrayList<>();
    private int characters;
    private boolean full;
    private long opened;

    BatchWindow(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isDone() {
        return full || (!entries.isEmpty() && System.nanoTime() - opened >= window.toNanos());
    }

    /// Whether the entry had room; the first one always has.
    boolean add(RecordBatch.Entry entry) {
        int length = entry.json().length();
        if (entries.isEmpty()) {
            opened = System.nanoTime();
        } else if (full || characters + length > MOST_CHARACTERS) {
            full = true;
            return false;
        }
        entries.add(entry);
        characters += length;
        full = entries.size() == most;
        return true;
    }

    RecordBatch batch() {
        return new RecordBatch(entries);
    }
}
