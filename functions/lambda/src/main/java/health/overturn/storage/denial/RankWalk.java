package health.overturn.storage.denial;

import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.RankIndexEntry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;

/// Goes through partitions of the rank index together, in the value order.
final class RankWalk {
    private final RankWindows windows;
    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::position));

    /// Where the walk is in a partition: entries that it has read and not passed yet.
    private record Cursor(String partition, Deque<RankIndexEntry> ahead) {
        String position() {
            return ahead.getFirst().valueOrder();
        }
    }

    /// @param after the position in the value order after which the walk begins; empty for the beginning
    RankWalk(RankWindows windows, List<String> partitions, String after) {
        this.windows = windows;
        ParallelCalls.invokeAll(partitions.stream()
                        .map(partition -> (Callable<Cursor>) () -> cursor(partition, after))
                        .toList())
                .forEach(this::add);
    }

    private Cursor cursor(String partition, String after) {
        return new Cursor(partition, new ArrayDeque<>(windows.read(partition, after)));
    }

    private void add(Cursor cursor) {
        if (!cursor.ahead().isEmpty()) {
            cursors.add(cursor);
        }
    }

    /// The next entry; empty at the end.
    Optional<RankIndexEntry> next() {
        Cursor first = cursors.poll();
        if (first == null) {
            return Optional.empty();
        }
        RankIndexEntry entry = first.ahead().removeFirst();
        add(first.ahead().isEmpty() ? cursor(first.partition(), entry.valueOrder()) : first);
        return Optional.of(entry);
    }
}
