package health.overturn.storage.dynamo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/// Inserts items with new keys. Collects the inserts of several workers into one BatchExecuteStatement call.
///
/// An insert waits until a batch is full, or until every worker that still runs waits for its own insert.
///
/// The statement is a PartiQL INSERT, which fails if the key exists. It is the only conditional put that DynamoDB
/// accepts in batches with a result for each item.
public final class ConditionalInsertBatcher {
    private static final int BATCH_SIZE = 25;
    private static final Set<BatchStatementErrorCodeEnum> RETRYABLE = Set.of(
            BatchStatementErrorCodeEnum.INTERNAL_SERVER_ERROR,
            BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED,
            BatchStatementErrorCodeEnum.REQUEST_LIMIT_EXCEEDED,
            BatchStatementErrorCodeEnum.THROTTLING_ERROR,
            BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT);

    private final DynamoDbClient client;
    private final String table;
    private final ConcurrencyLimiter limiter;
    private final Deque<PendingInsert> pending = new ArrayDeque<>();
    private int activeWorkers;

    /// @param workers how many workers run at the same time, each within [#runWorker]
    ConditionalInsertBatcher(DynamoDbClient client, String table, ConcurrencyLimiter limiter, int workers) {
        this.client = client;
        this.table = table;
        this.limiter = limiter;
        this.activeWorkers = workers;
    }

    private record PendingInsert(BatchStatementRequest statement, CompletableFuture<Boolean> result) {}

    /// Runs one of the workers on the calling thread.
    public <T> T runWorker(Callable<T> worker) throws Exception {
        try {
            return worker.call();
        } finally {
            send(pauseWorker());
        }
    }

    /// Inserts an item; false if an item with its key exists.
    public boolean put(Item item) {
        PendingInsert insert = new PendingInsert(statement(item), new CompletableFuture<>());
        send(enqueueAndPause(insert));
        try {
            return ParallelCalls.join(insert.result());
        } finally {
            resumeWorker();
        }
    }

    private synchronized List<PendingInsert> enqueueAndPause(PendingInsert insert) {
        pending.add(insert);
        return pauseWorker();
    }

    /// Counts one worker less and returns the batch that is due: a full one, or all inserts if no worker is active.
    private synchronized List<PendingInsert> pauseWorker() {
        activeWorkers--;
        List<PendingInsert> batch = new ArrayList<>();
        if (pending.size() >= BATCH_SIZE || activeWorkers == 0) {
            while (batch.size() < BATCH_SIZE && !pending.isEmpty()) {
                batch.add(pending.remove());
            }
        }
        return batch;
    }

    private synchronized void resumeWorker() {
        activeWorkers++;
    }

    /// Sends a batch; a failure of the call fails every insert of the batch.
    private void send(List<PendingInsert> batch) {
        try {
            execute(batch);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            batch.forEach(insert -> insert.result().completeExceptionally(interrupted));
        } catch (Exception | Error failure) {
            batch.forEach(insert -> insert.result().completeExceptionally(failure));
        }
    }

    private void execute(List<PendingInsert> batch) throws Exception {
        List<PendingInsert> remaining = batch;
        for (int attempt = 1; !remaining.isEmpty(); attempt++) {
            List<PendingInsert> sent = remaining;
            remaining = completeAll(
                    sent,
                    limiter.call(() -> client.batchExecuteStatement(request -> request.statements(
                            sent.stream().map(PendingInsert::statement).toList()))));
            if (!remaining.isEmpty()) {
                limiter.throttled();
                limiter.backOff(attempt);
            }
        }
    }

    private static List<PendingInsert> completeAll(List<PendingInsert> sent, BatchExecuteStatementResponse response) {
        List<PendingInsert> remaining = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (!tryComplete(sent.get(i), response.responses().get(i))) {
                remaining.add(sent.get(i));
            }
        }
        return remaining;
    }

    private BatchStatementRequest statement(Item item) {
        Map<String, AttributeValue> attributes = new TreeMap<>(item.attributes());
        String values = attributes.keySet().stream()
                .map(name -> "'" + name + "': ?")
                .collect(Collectors.joining(", ", "{", "}"));
        return BatchStatementRequest.builder()
                .statement("INSERT INTO \"" + table + "\" VALUE " + values)
                .parameters(attributes.values())
                .build();
    }

    private static boolean tryComplete(PendingInsert sent, BatchStatementResponse response) {
        if (response.error() == null) {
            return sent.result().complete(true);
        }
        BatchStatementErrorCodeEnum code = response.error().code();
        if (RETRYABLE.contains(code)) {
            return false;
        }
        return code == BatchStatementErrorCodeEnum.DUPLICATE_ITEM
                ? sent.result().complete(false)
                : sent.result().completeExceptionally(new IllegalStateException("could not insert an item: " + code));
    }
}
