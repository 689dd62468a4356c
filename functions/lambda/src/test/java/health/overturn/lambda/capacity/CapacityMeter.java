package health.overturn.lambda.capacity;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Counts the cost of calls by DynamoDB's size rules, from the requests and responses that pass through a client.
///
/// The meter remembers the items that were put through it: a put that replaces an item costs the larger of the two and
/// touches only the indexes whose entries change. An item that was put before the meter existed counts as absent.
///
/// It measures puts, inserts by statement, deletes by batch, gets and queries without filter. It rejects any other
/// call on DynamoDB, so that no cost goes uncounted.
public final class CapacityMeter implements ExecutionInterceptor {
    private static final Pattern ATTRIBUTE = Pattern.compile("'([^']+)': \\?");

    private final Set<String> tableKeys;
    private final WriteUnits writes;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> knownItems = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> writeUnits = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> halfReadUnits = new ConcurrentHashMap<>();
    private final ItemKind kind;

    /// @param kind the kind by which units are counted
    public CapacityMeter(Set<String> tableKeys, List<IndexDefinition> indexes, ItemKind kind) {
        this.kind = kind;
        this.tableKeys = Set.copyOf(tableKeys);
        this.writes = new WriteUnits(this.tableKeys, List.copyOf(indexes));
    }

    public CapacityCount count() {
        return new CapacityCount(sums(writeUnits), sums(halfReadUnits), sums(calls));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counted) {
        return counted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }

    private static void add(Map<String, LongAdder> counted, String name, long units) {
        if (units == 0) {
            return;
        }
        counted.computeIfAbsent(name, unseen -> new LongAdder()).add(units);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        countCall(context.request());
        if (context.request() instanceof DynamoDbRequest request) {
            measure(request, context.response());
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        countCall(context.request());
        if (context.exception() instanceof ConditionalCheckFailedException
                && context.request() instanceof PutItemRequest put) {
            measureFailedPut(put.item());
        }
    }

    private void countCall(SdkRequest request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        add(calls, operation, 1);
    }

    private void measure(DynamoDbRequest request, SdkResponse response) {
        switch (request) {
            case PutItemRequest put -> measurePut(put.item());
            case BatchWriteItemRequest batch -> measureBatch(batch, (BatchWriteItemResponse) response);
            case BatchExecuteStatementRequest batch -> measureInserts(batch, (BatchExecuteStatementResponse) response);
            case GetItemRequest get -> measureGet(get, (GetItemResponse) response);
            case BatchGetItemRequest batch -> measureBatch(batch, (BatchGetItemResponse) response);
            case QueryRequest query
            when query.filterExpression() == null -> measureQuery(query, (QueryResponse) response);
            default ->
                throw new IllegalStateException("the capacity meter cannot measure a "
                        + request.getClass().getSimpleName());
        }
    }

    private void measureInserts(BatchExecuteStatementRequest request, BatchExecuteStatementResponse response) {
        for (int i = 0; i < request.statements().size(); i++) {
            Map<String, AttributeValue> item = insertedItem(request.statements().get(i));
            if (response.responses().get(i).error() == null) {
                measurePut(item);
            } else {
                measureFailedPut(item);
            }
        }
    }

    private static Map<String, AttributeValue> insertedItem(BatchStatementRequest insert) {
        Map<String, AttributeValue> item = new HashMap<>();
        Iterator<AttributeValue> values = insert.parameters().iterator();
        ATTRIBUTE.matcher(insert.statement()).results().forEach(name -> item.put(name.group(1), values.next()));
        return item;
    }

    private void measureFailedPut(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before = knownItems.get(key(item));
        add(writeUnits, kind.of(item) + " refused", before == null ? 1 : WriteUnits.steps(before));
    }

    private void measurePut(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before = knownItems.put(key(item), item);
        String effect = before == null ? " new" : before.equals(item) ? " again" : " changed";
        add(writeUnits, kind.of(item) + effect, writes.inTable(before, item));
        add(writeUnits, kind.of(item) + effect + ", indexes", writes.inIndexes(before, item));
    }

    private void measureBatch(BatchWriteItemRequest request, BatchWriteItemResponse response) {
        request.requestItems().forEach((table, requested) -> {
            List<WriteRequest> unprocessed = response.unprocessedItems().getOrDefault(table, List.of());
            requested.stream().filter(write -> !unprocessed.contains(write)).forEach(this::measureWrite);
        });
    }

    private void measureWrite(WriteRequest write) {
        if (write.putRequest() != null) {
            measurePut(write.putRequest().item());
            return;
        }
        Map<String, AttributeValue> before =
                knownItems.remove(write.deleteRequest().key());
        long units = writes.inTable(before, null) + writes.inIndexes(before, null);
        add(writeUnits, kind.of(write.deleteRequest().key()) + " deleted", units);
    }

    private void measureGet(GetItemRequest request, GetItemResponse response) {
        add(
                halfReadUnits,
                kind.of(request.key()),
                ReadUnits.one(response.item(), isConsistent(request.consistentRead())));
    }

    private void measureBatch(BatchGetItemRequest request, BatchGetItemResponse response) {
        request.requestItems().forEach((table, requested) -> {
            boolean consistent = isConsistent(requested.consistentRead());
            var found = response.responses().getOrDefault(table, List.of());
            found.forEach(item -> add(halfReadUnits, kind.of(key(item)), ReadUnits.one(item, consistent)));
            var unprocessed = response.unprocessedKeys().get(table);
            Set<Map<String, AttributeValue>> answered =
                    found.stream().map(this::key).collect(Collectors.toSet());
            requested.keys().stream()
                    .filter(key -> !answered.contains(key)
                            && (unprocessed == null || !unprocessed.keys().contains(key)))
                    .forEach(key -> add(halfReadUnits, kind.of(key), ReadUnits.one(Map.of(), consistent)));
        });
    }

    private void measureQuery(QueryRequest request, QueryResponse response) {
        String placeholder = request.keyConditionExpression().split("[= ]+", 3)[1];
        AttributeValue partition = request.expressionAttributeValues().get(placeholder);
        String listed = request.indexName() == null ? kind.of(Map.of("pk", partition)) : request.indexName();
        add(
                halfReadUnits,
                listed + " listed",
                ReadUnits.together(response.items(), isConsistent(request.consistentRead())));
    }

    private Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return tableKeys.stream().collect(Collectors.toMap(name -> name, item::get));
    }

    private static boolean isConsistent(Boolean requested) {
        return Boolean.TRUE.equals(requested);
    }
}
