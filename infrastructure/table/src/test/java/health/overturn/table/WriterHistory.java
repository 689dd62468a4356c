package health.overturn.table;

import health.overturn.table.store.MessageStore;
import health.overturn.table.store.StoredMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The requests of one thread of the writer process, by number, and what they come to. Each writes in the thread's own
/// partition:
/// - 1, 5, 9 …: a put
/// - 2, 6, 10 …: a batch of five inserts
/// - 3, 7, 11 …: a message, and the deletion of the put before
/// - 4, 8, 12 …: a batch of ten puts, and of `last`
record WriterHistory(String partition) {
    static final String QUEUE = "queue";

    static List<WriterHistory> ofThreads(int count) {
        return IntStream.range(0, count)
                .mapToObj(thread -> new WriterHistory("thread-" + thread))
                .toList();
    }

    void run(FolderTable table, int number) {
        String value = Integer.toString(number);
        switch (number % 4) {
            case 1 -> table.put(partition, sort(number, 0), value);
            case 2 -> table.insertAll(partition, sorts(number, 5), value);
            case 3 -> {
                String id = "%s/%d of %d"
                        .formatted(partition, number, ProcessHandle.current().pid());
                new MessageStore(table.database())
                        .send(QUEUE, StoredMessage.unreceived(id, message(number), Instant.EPOCH));
                table.delete(partition, sort(number - 2, 0));
            }
            default -> {
                Map<String, String> batch = new TreeMap<>(Map.of("last", value));
                sorts(number, 10).forEach(sort -> batch.put(sort, value));
                table.putAll(partition, batch);
            }
        }
    }

    /// Returns the values of the partition after the requests 1 to `count`.
    Map<String, String> valuesAfter(int count) {
        Map<String, String> values = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            String value = Integer.toString(number);
            switch (number % 4) {
                case 1 -> values.put(sort(number, 0), value);
                case 2 -> sorts(number, 5).forEach(sort -> values.put(sort, value));
                case 3 -> values.remove(sort(number - 2, 0));
                default -> {
                    values.put("last", value);
                    sorts(number, 10).forEach(sort -> values.put(sort, value));
                }
            }
        }
        return values;
    }

    /// Returns the messages of the requests 1 to `count`.
    List<String> messagesAfter(int count) {
        return IntStream.rangeClosed(1, count)
                .filter(number -> number % 4 == 3)
                .mapToObj(this::message)
                .toList();
    }

    /// Returns the number of changes that the requests 1 to `count` make.
    static long changesAfter(int count) {
        return IntStream.rangeClosed(1, count)
                .map(number -> List.of(11, 1, 5, 1).get(number % 4))
                .sum();
    }

    private String message(int number) {
        return "message %d of %s".formatted(number, partition);
    }

    private static List<String> sorts(int number, int count) {
        return IntStream.range(0, count).mapToObj(i -> sort(number, i)).toList();
    }

    private static String sort(int number, int index) {
        return "%08d/%d".formatted(number, index);
    }
}
