package health.overturn.lambda.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.lambda.fake.LocalTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class CapacityMeterTest {
    private final String table = LocalTable.create();
    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
            ItemKind.ANY);
    private final DynamoDbClient client = LocalTable.client(meter);

    @Test
    void anItemOf1024BytesIsOneWriteAndOneByteMoreIsTwo() {
        assertThat(put(sized(1024))).isEqualTo(1.0);
        assertThat(put(sized(1025))).isEqualTo(2.0);

        assertThat(meter.count().writeUnits()).isEqualTo(3);
    }

    @Test
    void anItemInTwoIndexesIsThreeWrites() {
        double local = put(item("a", Map.of("rp", "payer", "wp", "owner", "vs", "1", "ws", "1")));

        assertThat(local).isEqualTo(3.0);
        assertThat(meter.count().writeUnits()).isEqualTo(3);
    }

    @Test
    void anItemPutAgainUnchangedTouchesNoIndex() {
        Map<String, AttributeValue> item = item("a", Map.of("rp", "payer", "vs", "1"));
        put(item);

        double local = put(item);

        assertThat(local).isEqualTo(1.0);
        assertThat(meter.count().writeUnits()).isEqualTo(2 + 1);
    }

    @Test
    void aChangedIndexKeyIsTwoWritesInThatIndex() {
        put(item("a", Map.of("rp", "payer", "wp", "owner", "vs", "1", "ws", "1")));

        double local = put(item("a", Map.of("rp", "other payer", "wp", "owner", "vs", "1", "ws", "1")));

        assertThat(local).isEqualTo(1.0 + 2.0);
        assertThat(meter.count().writeUnits()).isEqualTo(3 + 3);
    }

    @Test
    void anItemThatLeavesAnIndexIsOneWriteThere() {
        put(item("a", Map.of("rp", "payer", "vs", "1")));

        double local = put(item("a", Map.of()));

        assertThat(local).isEqualTo(2.0);
        assertThat(meter.count().writeUnits()).isEqualTo(2 + 2);
    }

    @Test
    void aFailedConditionCostsAWriteOfTheExistingItem() {
        put(sized(2000));

        assertThatThrownBy(() -> client.putItem(request ->
                        request.tableName(table).item(sized(10)).conditionExpression("attribute_not_exists(pk)")))
                .isInstanceOf(ConditionalCheckFailedException.class);

        assertThat(meter.count().writeUnits()).isEqualTo(2 + 2);
    }

    @Test
    void aBatchCostsWhatItsPutsCost() {
        var response = client.batchWriteItem(request -> request.returnConsumedCapacity("TOTAL")
                .requestItems(Map.of(
                        table,
                        List.of(writeOf(item("a", Map.of("rp", "payer", "vs", "1"))), writeOf(item("b", Map.of()))))));

        assertThat(response.consumedCapacity().getFirst().capacityUnits()).isEqualTo(3.0);
        assertThat(meter.count().writeUnits()).isEqualTo(3);
    }

    @Test
    void anInsertCostsAsMuchAsAPutAndOneWriteWhenTheKeyExists() {
        BatchStatementRequest insert = BatchStatementRequest.builder()
                .statement("INSERT INTO \"" + table + "\" VALUE {'pk': ?, 'rp': ?, 'sk': ?, 'vs': ?}")
                .parameters(Stream.of("p", "payer", "a", "1")
                        .map(AttributeValue::fromS)
                        .toList())
                .build();

        var first = client.batchExecuteStatement(
                request -> request.statements(insert).returnConsumedCapacity("TOTAL"));
        client.batchExecuteStatement(request -> request.statements(insert));

        assertThat(first.consumedCapacity().getFirst().capacityUnits()).isEqualTo(2.0);
        assertThat(meter.count().writeUnits()).isEqualTo(2 + 1);
    }

    @Test
    void aConsistentReadOf9KilobytesIsThreeUnitsAndAnEventualOneHalfOfThat() {
        put(sized(9000));
        CapacityCount before = meter.count();

        var consistent = client.getItem(request ->
                request.tableName(table).key(key("a")).consistentRead(true).returnConsumedCapacity("TOTAL"));
        var eventual =
                client.getItem(request -> request.tableName(table).key(key("a")).returnConsumedCapacity("TOTAL"));

        assertThat(consistent.consumedCapacity().capacityUnits()).isEqualTo(3.0);
        assertThat(eventual.consumedCapacity().capacityUnits()).isEqualTo(1.5);
        assertThat(meter.count().since(before).readUnits()).isEqualTo(4.5);
    }

    @Test
    void aBatchGetRoundsUpEachItemIncludingMissingOnes() {
        put(sized(5000));
        CapacityCount before = meter.count();

        client.batchGetItem(request -> request.requestItems(Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(List.of(key("a"), key("missing")))
                        .consistentRead(true)
                        .build())));

        assertThat(meter.count().since(before).readUnits()).isEqualTo(2 + 1);
    }

    @Test
    void aQueryRoundsItsItemsUpTogether() {
        put(item("a", Map.of("rp", "payer", "vs", "1")));
        put(item("b", Map.of("rp", "payer", "vs", "2")));
        CapacityCount before = meter.count();

        var response = client.query(request -> request.tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("p")))
                .consistentRead(true)
                .returnConsumedCapacity("TOTAL"));

        assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(1.0);
        assertThat(meter.count().since(before).readUnits()).isEqualTo(1.0);
    }

    @Test
    void anUnsupportedCallIsRejected() {
        assertThatThrownBy(() -> client.scan(request -> request.tableName(table)))
                .hasMessageContaining("the capacity meter cannot measure a ScanRequest");
    }

    private double put(Map<String, AttributeValue> item) {
        return client.putItem(request -> request.tableName(table).item(item).returnConsumedCapacity("TOTAL"))
                .consumedCapacity()
                .capacityUnits();
    }

    private static Map<String, AttributeValue> item(String sort, Map<String, String> others) {
        Map<String, AttributeValue> item = new HashMap<>(key(sort));
        others.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        return item;
    }

    private static Map<String, AttributeValue> sized(int bytes) {
        int keysAndName = "pk".length() + "p".length() + "sk".length() + "a".length() + "x".length();
        return item("a", Map.of("x", "x".repeat(bytes - keysAndName)));
    }

    private static Map<String, AttributeValue> key(String sort) {
        return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sort));
    }

    private static WriteRequest writeOf(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
}
