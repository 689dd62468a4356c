package health.overturn.benchmark;

import health.overturn.storage.dynamo.Item;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Puts items one by one unless they exist, with as many concurrent calls as the intake makes at most.
final class PutBaseline {
    private static final int CONCURRENCY = 48;

    private final DynamoDbClient client;
    private final String table;

    PutBaseline(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    void put(List<Item> items) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> workers = IntStream.range(0, CONCURRENCY)
                    .mapToObj(worker -> threads.submit(() -> putRemaining(items, next)))
                    .toList();
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("could not put all items", failed);
        }
    }

    private void putRemaining(List<Item> items, AtomicInteger next) {
        for (int index = next.getAndIncrement(); index < items.size(); index = next.getAndIncrement()) {
            Map<String, AttributeValue> item = items.get(index).attributes();
            client.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        }
    }
}
