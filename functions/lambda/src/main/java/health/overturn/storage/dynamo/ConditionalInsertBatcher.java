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

/// Puts items unless their keys are taken, for some who work side by side: what one of them puts waits
/// until there is enough for a call, or nobody is left who could bring more.
///
/// It speaks PartiQL, whose INSERT fails where the key is taken: the only conditional put that DynamoDB takes
/// in batches, each with an answer of its own.
public final class ConditionalInsertBatcher {
    private static final int AT_ONCE = 25;
    private static final Set<BatchStatementErrorCodeEnum> TRY_AGAIN = Set.of(
            BatchStatementErrorCodeEnum.INTERNAL_SERVER_ERROR,
            BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED,
            BatchStatementErrorCodeEnum.REQUEST_LIMIT_EXCEEDED,
            BatchStatementErrorCodeEnum.THROTTLING_ERROR,
            BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT);

    private final DynamoDbClient client;
    private final String table;
    private final ConcurrencyLimiter pace;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int working;

    /// @param working how many work side by side, each within [#work]
    ConditionalInsertBatcher(DynamoDbClient client, String table, ConcurrencyLimiter pace, int working) {
        this.client = client;
        this.table = table;
        this.pace = pace;
        this.working = working;
    }

    private record Waiting(BatchStatementRequest statement, CompletableFuture<Boolean> put) {}

    /// Does the work of one of them.
    public <T> T work(Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            send(stop());
        }
    }

    /// Puts an item; false where the key was taken.
    public boolean put(Item item) {
        Waiting own = new Waiting(statement(item), new CompletableFuture<>());
        send(stop(own));
        try {
            return ParallelCalls.join(own.put());
        } finally {
            sendNextBatch();
        }
    }

    private synchronized List<Waiting> stop(Waiting own) {
        waiting.add(own);
        return stop();
    }

    private synchronized List<Waiting> stop() {
        working--;
        List<Waiting> batch = new ArrayList<>();
        if (waiting.size() >= AT_ONCE || working == 0) {
            while (batch.size() < AT_ONCE && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
        }
        return batch;
    }

    private synchronized void sendNextBatch() {
        working++;
    }

    /// A failure is that of all who wait for this batch.
    private void send(List<Waiting> batch) {
        try {
            execute(batch);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            batch.forEach(each -> each.put().completeExceptionally(interrupted));
        } catch (Exception | Error failure) {
            batch.forEach(each -> each.put().completeExceptionally(failure));
        }
    }

    private void execute(List<Waiting> batch) throws Exception {
        List<Waiting> left = batch;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            List<Waiting> asked = left;
            left = unsettled(
                    asked,
                    pace.call(() -> client.batchExecuteStatement(request -> request.statements(
                            asked.stream().map(Waiting::statement).toList()))));
            if (!left.isEmpty()) {
                pace.throttled();
                pace.backOff(attempt);
            }
        }
    }

    private static List<Waiting> unsettled(List<Waiting> asked, BatchExecuteStatementResponse answer) {
        List<Waiting> left = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!settled(asked.get(i), answer.responses().get(i))) {
                left.add(asked.get(i));
            }
        }
        return left;
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

    private static boolean settled(Waiting asked, BatchStatementResponse answer) {
        if (answer.error() == null) {
            return asked.put().complete(true);
        }
        BatchStatementErrorCodeEnum code = answer.error().code();
        if (TRY_AGAIN.contains(code)) {
            return false;
        }
        return code == BatchStatementErrorCodeEnum.DUPLICATE_ITEM
                ? asked.put().complete(false)
                : asked.put()
                        .completeExceptionally(new IllegalStateException(
                                "item: to be put, or its key to be taken, was expected but was " + code));
    }
}
