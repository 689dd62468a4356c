package health.overturn.local.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Puts items in batches, and puts again what the table did not take.
final class ItemWriter implements AutoCloseable {
    private static final int BATCH_SIZE = 25;
    private static final int MAX_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient client;
    private final String table;
    private final List<WriteRequest> batch = new ArrayList<>();

    ItemWriter(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    void put(Map<String, AttributeValue> item) {
        batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (batch.size() == BATCH_SIZE) {
            flush();
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void flush() {
        List<WriteRequest> waiting = List.copyOf(batch);
        batch.clear();
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; !waiting.isEmpty(); attempt++) {
            if (attempt > MAX_ATTEMPTS) {
                throw new TransferException(
                        "table %s takes no more items now; import again, it continues".formatted(table));
            }
            Map<String, List<WriteRequest>> request = Map.of(table, waiting);
            waiting = client.batchWriteItem(write -> write.requestItems(request))
                    .unprocessedItems()
                    .getOrDefault(table, List.of());
            if (!waiting.isEmpty()) {
                pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new TransferException("the import was stopped; import again, it continues", end);
        }
    }
}
