package health.overturn.lambda.capacity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Counts what calls cost, by the size rules, from the requests and responses that pass by.
///
/// It remembers what was put through it, because a put that replaces an item costs the larger of the two
/// and touches
/// only the indexes whose entries change; an item from before its time counts as absent. It knows puts,
/// deletes by
/// batch,
/// gets, queries without filter, and transactions of puts (each costs twice); any other call on DynamoDB
/// is refused, so
/// that no cost goes by uncounted.
public final class CapacityMeter implements ExecutionInterceptor {
    private final Set<String> tableKeys;
    private final WriteUnits writes;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> stored = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final LongAdder writeUnits = new LongAdder();
    private final LongAdder halfReadUnits = new LongAdder();

    public CapacityMeter(Set<String> tableKeys, List<Index> indexes) {
        this.tableKeys = Set.copyOf(tableKeys);
        this.writes = new WriteUnits(this.tableKeys, List.copyOf(indexes));
    }

    public Count count() {
        return new Count(
                writeUnits.sum(),
                halfReadUnits.sum(),
                calls.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, call -> call.getValue().sum())));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        called(context.request());
        if (context.request() instanceof DynamoDbRequest request) {
            measure(request, context.response());
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        called(context.request());
        if (context.exception() instanceof ConditionalCheckFailedException
                && context.request() instanceof PutItemRequest put) {
            Map<String, AttributeValue> before = stored.get(key(put.item()));
            writeUnits.add(before == null ? 1 : WriteUnits.steps(before));
        }
    }

    private void called(SdkRequest request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        calls.computeIfAbsent(operation, name -> new LongAdder()).increment();
    }

    private void measure(DynamoDbRequest request, SdkResponse response) {
        switch (request) {
            case PutItemRequest put -> writeUnits.add(put(put.item()));
            case BatchWriteItemRequest batch -> writeUnits.add(batch(batch, (BatchWriteItemResponse) response));
            case TransactWriteItemsRequest transaction -> writeUnits.add(2 * transaction(transaction));
            case GetItemRequest get ->
                halfReadUnits.add(ReadUnits.one(((GetItemResponse) response).item(), consistent(get.consistentRead())));
            case BatchGetItemRequest batch -> halfReadUnits.add(batch(batch, (BatchGetItemResponse) response));
            case QueryRequest query
            when query.filterExpression() == null ->
                halfReadUnits.add(
                        ReadUnits.together(((QueryResponse) response).items(), consistent(query.consistentRead())));
            default ->
                throw new IllegalStateException("capacity meter: a call that it can measure was expected but was "
                        + request.getClass().getSimpleName());
        }
    }

    private long put(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before = stored.put(key(item), item);
        return writes.of(before, item);
    }

    private long batch(BatchWriteItemRequest request, BatchWriteItemResponse response) {
        long units = 0;
        for (Map.Entry<String, List<WriteRequest>> table :
                request.requestItems().entrySet()) {
            List<WriteRequest> left = response.unprocessedItems().getOrDefault(table.getKey(), List.of());
            for (WriteRequest write : table.getValue()) {
                units += left.contains(write) ? 0 : write(write);
            }
        }
        return units;
    }

    private long write(WriteRequest write) {
        if (write.putRequest() != null) {
            return put(write.putRequest().item());
        }
        Map<String, AttributeValue> before = stored.remove(write.deleteRequest().key());
        return writes.of(before, null);
    }

    private long transaction(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .map(TransactWriteItem::put)
                .mapToLong(put -> put(put.item()))
                .sum();
    }

    private static long batch(BatchGetItemRequest request, BatchGetItemResponse response) {
        long units = 0;
        for (var table : request.requestItems().entrySet()) {
            var found = response.responses().getOrDefault(table.getKey(), List.of());
            var left = response.unprocessedKeys().get(table.getKey());
            int asked = table.getValue().keys().size()
                    - (left == null ? 0 : left.keys().size());
            units += ReadUnits.each(
                    found, asked - found.size(), consistent(table.getValue().consistentRead()));
        }
        return units;
    }

    private Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return tableKeys.stream().collect(Collectors.toMap(name -> name, item::get));
    }

    private static boolean consistent(Boolean asked) {
        return Boolean.TRUE.equals(asked);
    }
}
