package health.overturn.storage.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Makes all calls on the table: puts, conditional puts, gets and queries.
///
/// There is no scan, no update in place and no transaction.
public final class DynamoDbTable {
    /// The attribute of an item's version, a number that [#putIfVersion] compares.
    public static final String VERSION = "v";

    private static final int PUT_CHUNK_SIZE = 25;
    private static final int GET_CHUNK_SIZE = 100;
    private static final int MAX_KNOWN_MARKERS = 10_000;

    private final DynamoDbClient client;
    private final String name;
    private final ConcurrencyLimiter limiter;
    private final UnknownFormats unknownFormats;
    private final Set<ItemKey> knownMarkers = ConcurrentHashMap.newKeySet();

    public DynamoDbTable(DynamoDbClient client, String name, ConcurrencyLimiter limiter) {
        this(client, name, limiter, new UnknownFormats(skipped -> {}));
    }

    /// @param unknownFormats counts what a later release stored
    public DynamoDbTable(
            DynamoDbClient client, String name, ConcurrencyLimiter limiter, UnknownFormats unknownFormats) {
        this.client = client;
        this.name = name;
        this.limiter = limiter;
        this.unknownFormats = unknownFormats;
    }

    public UnknownFormats unknownFormats() {
        return unknownFormats;
    }

    /// Puts items whose content follows from their key, so that several writers may put them any number of times.
    public void putAll(List<Item> items) {
        ParallelCalls.invokeAll(chunks(items, PUT_CHUNK_SIZE).stream()
                .map(chunk -> (Callable<Integer>) () -> putChunk(chunk))
                .toList());
    }

    /// Puts markers, which are items of a key alone, unless this process has put or seen them before.
    public void putMarkers(List<Item> markers) {
        List<Item> unknown = markers.stream()
                .distinct()
                .filter(marker -> !knownMarkers.contains(marker.key()))
                .toList();
        putAll(unknown);
        rememberMarkers(unknown);
    }

    /// Remembers markers that exist in the table.
    ///
    /// The set is cleared when it is full, because a process may live for days. A marker that is put again changes
    /// nothing.
    public void rememberMarkers(List<Item> markers) {
        if (knownMarkers.size() + markers.size() > MAX_KNOWN_MARKERS) {
            knownMarkers.clear();
        }
        markers.stream().limit(MAX_KNOWN_MARKERS).forEach(marker -> knownMarkers.add(marker.key()));
    }

    private int putChunk(List<Item> items) throws Exception {
        Map<String, List<WriteRequest>> remaining = Map.of(
                name,
                items.stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item.attributes()))
                                .build())
                        .toList());
        for (int attempt = 1; !remaining.isEmpty(); attempt++) {
            Map<String, List<WriteRequest>> pending = remaining;
            remaining = limiter.call(() -> client.batchWriteItem(request -> request.requestItems(pending)))
                    .unprocessedItems();
            if (!remaining.isEmpty()) {
                limiter.throttled();
                limiter.backOff(attempt);
            }
        }
        return items.size();
    }

    /// Puts an item if no other item has its key; false if one has.
    public boolean putIfAbsent(Item item) {
        return putIf(item, put(item).conditionExpression("attribute_not_exists(pk)"));
    }

    /// Returns a batcher that puts the items of several workers together, each as [#putIfAbsent] does.
    public ConditionalInsertBatcher insertBatcher(int workers) {
        return new ConditionalInsertBatcher(client, name, limiter, workers);
    }

    /// Puts an item over the version `version` of it; false if the table has another version.
    ///
    /// The put replaces the item. The version is the attribute [#VERSION].
    public boolean putIfVersion(Item item, long version) {
        return putIf(
                item,
                put(item)
                        .conditionExpression("v = :v")
                        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(Long.toString(version)))));
    }

    /// Puts an item; it replaces the item with the same key, if there is one.
    public void replace(Item item) {
        ParallelCalls.invoke(() -> limiter.call(() -> client.putItem(put(item).build())));
    }

    private PutItemRequest.Builder put(Item item) {
        return PutItemRequest.builder().tableName(name).item(item.attributes());
    }

    /// Makes a conditional put. If the condition fails and the table has exactly this item, an earlier attempt of
    /// this call put it and its response was lost; the put then counts as done.
    private boolean putIf(Item item, PutItemRequest.Builder request) {
        request.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return ParallelCalls.invoke(() -> limiter.call(() -> {
            try {
                client.putItem(request.build());
                return true;
            } catch (ConditionalCheckFailedException failed) {
                return failed.hasItem() && failed.item().equals(item.attributes());
            }
        }));
    }

    /// Reads one item, consistently.
    public Optional<Item> get(ItemKey key) {
        var response = ParallelCalls.invoke(() -> limiter.call(() -> client.getItem(
                request -> request.tableName(name).key(key.attributes()).consistentRead(true))));
        return response.hasItem() ? Optional.of(UnknownFormats.refuse(Item.of(response.item()))) : Optional.empty();
    }

    /// Reads many items, consistently; the result omits keys without an item.
    public Map<ItemKey, Item> getAll(Collection<ItemKey> keys) {
        return getAll(keys, options -> options.consistentRead(true), UnknownFormats::refuse);
    }

    /// Reads many items with eventual consistency, for half the units; the result omits keys without an item.
    ///
    /// It serves lists, whose indexes are eventually consistent too.
    public Map<ItemKey, Item> getAllEventually(Collection<ItemKey> keys) {
        return getAll(keys, options -> options, unknownFormats::leaveOut);
    }

    /// Reads the versions of many items with eventual consistency, without their content.
    public Map<ItemKey, Long> getVersions(Collection<ItemKey> keys) {
        return getAll(keys, options -> options.projectionExpression("pk, sk, v"), items -> items).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().number(VERSION)));
    }

    private Map<ItemKey, Item> getAll(
            Collection<ItemKey> keys,
            UnaryOperator<KeysAndAttributes.Builder> options,
            UnaryOperator<List<Item>> ofKnownFormat) {
        Map<ItemKey, Item> found = new HashMap<>();
        ParallelCalls.invokeAll(chunks(List.copyOf(new LinkedHashSet<>(keys)), GET_CHUNK_SIZE).stream()
                        .map(chunk -> (Callable<List<Item>>) () -> getChunk(chunk, options))
                        .toList())
                .forEach(items -> ofKnownFormat.apply(items).forEach(item -> found.put(item.key(), item)));
        return found;
    }

    private List<Item> getChunk(List<ItemKey> keys, UnaryOperator<KeysAndAttributes.Builder> options) throws Exception {
        List<Item> found = new ArrayList<>();
        Map<String, KeysAndAttributes> remaining = Map.of(
                name,
                options.apply(KeysAndAttributes.builder()
                                .keys(keys.stream().map(ItemKey::attributes).toList()))
                        .build());
        for (int attempt = 1; !remaining.isEmpty(); attempt++) {
            Map<String, KeysAndAttributes> pending = remaining;
            var response = limiter.call(() -> client.batchGetItem(request -> request.requestItems(pending)));
            response.responses().getOrDefault(name, List.of()).forEach(item -> found.add(Item.of(item)));
            remaining = response.unprocessedKeys();
            if (!remaining.isEmpty()) {
                limiter.throttled();
                limiter.backOff(attempt);
            }
        }
        return found;
    }

    /// Reads all items of a partition, consistently, in the order of their sort keys.
    public List<Item> readPartition(String partition) {
        List<Item> items = new ArrayList<>();
        Map<String, AttributeValue> startKey = null;
        do {
            QueryResponse response =
                    send(partitionQuery(partition).exclusiveStartKey(startKey).build());
            response.items().forEach(item -> items.add(Item.of(item)));
            startKey = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
        } while (startKey != null);
        return UnknownFormats.refuse(items);
    }

    /// Reads the last items of a partition, consistently, the largest sort key first.
    ///
    /// @param limit the maximum number of items
    public List<Item> readLast(String partition, int limit) {
        QueryResponse response = send(
                partitionQuery(partition).scanIndexForward(false).limit(limit).build());
        return UnknownFormats.refuse(response.items().stream().map(Item::of).toList());
    }

    /// Reads all items of a partition, consistently, if there are fewer than `limit`; otherwise returns empty.
    ///
    /// Either way it reads no more than `limit` items.
    public Optional<List<Item>> readPartitionIfSmaller(String partition, int limit) {
        QueryResponse response = send(partitionQuery(partition).limit(limit).build());
        return response.hasLastEvaluatedKey()
                ? Optional.empty()
                : Optional.of(UnknownFormats.refuse(
                        response.items().stream().map(Item::of).toList()));
    }

    /// Reads one range of the table or of an index, with eventual consistency.
    public List<Item> query(IndexRange range) {
        QueryRequest.Builder request = QueryRequest.builder()
                .keyConditionExpression(range.keyCondition())
                .expressionAttributeNames(range.attributeNames())
                .expressionAttributeValues(range.attributeValues())
                .scanIndexForward(range.direction() == IndexRange.Direction.UP)
                .limit(range.limit());
        range.indexName().ifPresent(request::indexName);
        return unknownFormats.leaveOut(
                send(request.build()).items().stream().map(Item::of).toList());
    }

    /// Reads all entries of an index from one sort key to another, both included, in ascending order.
    public List<Item> queryBetween(TableIndex index, String partition, String from, String to) {
        List<Item> items = new ArrayList<>();
        Map<String, AttributeValue> startKey = null;
        do {
            QueryResponse response = send(QueryRequest.builder()
                    .indexName(index.indexName())
                    .keyConditionExpression("#p = :p AND #s BETWEEN :from AND :to")
                    .expressionAttributeNames(Map.of("#p", index.partitionKey(), "#s", index.sortKey()))
                    .expressionAttributeValues(Map.of(
                            ":p", AttributeValue.fromS(partition),
                            ":from", AttributeValue.fromS(from),
                            ":to", AttributeValue.fromS(to)))
                    .exclusiveStartKey(startKey)
                    .build());
            response.items().forEach(item -> items.add(Item.of(item)));
            startKey = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
        } while (startKey != null);
        return items;
    }

    private static QueryRequest.Builder partitionQuery(String partition) {
        return QueryRequest.builder()
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                .consistentRead(true);
    }

    private QueryResponse send(QueryRequest request) {
        return ParallelCalls.invoke(() -> limiter.call(
                () -> client.query(request.toBuilder().tableName(name).build())));
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }
}
