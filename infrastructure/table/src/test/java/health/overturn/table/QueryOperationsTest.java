package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static health.overturn.table.TableFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Queries and scans through the SDK: order, ranges, pages, filters and indexes.
class QueryOperationsTest {
    private final TableFixture table = new TableFixture();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aQueryReturnsOnePartitionInOrder() {
        putAll("p", "b", "a", "c");
        putAll("o", "z");
        putAll("q", "a");
        assertThat(sortKeys(query(r -> {}))).containsExactly("a", "b", "c");
        assertThat(sortKeys(query(r -> r.scanIndexForward(false)))).containsExactly("c", "b", "a");
    }

    @Test
    void aQueryReturnsARangeOfTheSortKey() {
        putAll("p", "A#1", "A#2", "B#1", "B#2", "C");
        assertThat(sortKeys(range("begins_with(sk, :s)", Map.of(":s", value("B")))))
                .containsExactly("B#1", "B#2");
        assertThat(sortKeys(range("sk BETWEEN :s AND :t", Map.of(":s", value("A#2"), ":t", value("B#1")))))
                .containsExactly("A#2", "B#1");
        assertThat(sortKeys(range("sk > :s", Map.of(":s", value("B#1"))))).containsExactly("B#2", "C");
        assertThat(sortKeys(range("sk <= :s", Map.of(":s", value("A#2"))))).containsExactly("A#1", "A#2");
    }

    @Test
    void pagesContinueInBothDirections() {
        putAll("p", "a", "b", "c", "d", "e");
        QueryResponse first = query(r -> r.limit(2));
        QueryResponse second = query(r -> r.limit(2).exclusiveStartKey(first.lastEvaluatedKey()));
        assertThat(sortKeys(second)).containsExactly("c", "d");
        QueryResponse back =
                query(r -> r.limit(2).scanIndexForward(false).exclusiveStartKey(second.lastEvaluatedKey()));
        assertThat(sortKeys(back)).containsExactly("c", "b");
    }

    @Test
    void aLimitCountsScannedRowsNotFilteredOnes() {
        table.put("pk", "p", "sk", "a", "v", 1);
        table.put("pk", "p", "sk", "b", "v", 2);
        table.put("pk", "p", "sk", "c", "v", 2);
        QueryResponse page = query(r -> r.limit(2)
                .filterExpression("v = :v")
                .expressionAttributeValues(Map.of(":p", value("p"), ":v", value(2))));
        assertThat(sortKeys(page)).containsExactly("b");
        assertThat(page.scannedCount()).isEqualTo(2);
        assertThat(page.lastEvaluatedKey()).isEqualTo(item("pk", "p", "sk", "b"));
    }

    @Test
    void anIndexHoldsOnlyItemsWithItsKeysAndFollowsChanges() {
        table.put("pk", "p", "sk", "a", "allPk", "x", "allSk", "2", "v", 1);
        table.put("pk", "p", "sk", "b", "allPk", "x", "allSk", "1");
        table.put("pk", "p", "sk", "c");
        assertThat(sortKeys(onIndex("all", "allPk"))).containsExactly("b", "a");
        table.put("pk", "p", "sk", "a", "allPk", "x", "allSk", "0", "v", 2);
        table.put("pk", "p", "sk", "b");
        assertThat(onIndex("all", "allPk").items())
                .containsExactly(item("pk", "p", "sk", "a", "allPk", "x", "allSk", "0", "v", 2));
    }

    @Test
    void aKeysOnlyIndexReturnsKeysAndOrdersNumbersByValue() {
        table.put("pk", "p", "sk", "a", "keysPk", "x", "keysSk", 10, "v", 1);
        table.put("pk", "p", "sk", "b", "keysPk", "x", "keysSk", -3, "v", 1);
        table.put("pk", "p", "sk", "c", "keysPk", "x", "keysSk", 9, "v", 1);
        assertThat(onIndex("keys", "keysPk").items())
                .containsExactly(
                        item("pk", "p", "sk", "b", "keysPk", "x", "keysSk", -3),
                        item("pk", "p", "sk", "c", "keysPk", "x", "keysSk", 9),
                        item("pk", "p", "sk", "a", "keysPk", "x", "keysSk", 10));
    }

    @Test
    void pagesOfOneIndexKeyLoseNoItem() {
        for (String sort : List.of("a", "b", "c", "d", "e")) {
            table.put("pk", "p", "sk", sort, "allPk", "x", "allSk", "same");
        }
        QueryResponse first =
                table.client().query(indexQuery("all", "allPk").limit(3).build());
        QueryResponse second = table.client()
                .query(indexQuery("all", "allPk")
                        .exclusiveStartKey(first.lastEvaluatedKey())
                        .build());
        assertThat(sortKeys(first)).hasSize(3);
        assertThat(sortKeys(second)).hasSize(2).doesNotContainAnyElementsOf(sortKeys(first));
    }

    @Test
    void aConsistentReadOfAnIndexIsRefused() {
        assertThatThrownBy(() -> table.client()
                        .query(indexQuery("all", "allPk").consistentRead(true).build()))
                .hasMessageContaining("Consistent reads are not supported on global secondary indexes");
    }

    @Test
    void aFilterOnTheKeyIsRefused() {
        assertThatThrownBy(() -> query(r -> r.filterExpression("sk = :p")))
                .hasMessageContaining("Filter Expression can only contain non-primary key attributes");
    }

    @Test
    void theSegmentsOfAScanAddUpToAllItems() {
        for (int i = 0; i < 20; i++) {
            putAll("p" + i, "a", "b");
        }
        int all = table.client().scan(r -> r.tableName(TABLE)).count();
        int first = table.client()
                .scan(r -> r.tableName(TABLE).totalSegments(2).segment(0))
                .count();
        int second = table.client()
                .scan(r -> r.tableName(TABLE).totalSegments(2).segment(1))
                .count();
        assertThat(List.of(all, first + second)).containsExactly(40, 40);
    }

    private void putAll(String partition, String... sorts) {
        for (String sort : sorts) {
            table.put("pk", partition, "sk", sort);
        }
    }

    private QueryResponse query(Consumer<QueryRequest.Builder> more) {
        return table.client()
                .query(r -> more.accept(r.tableName(TABLE)
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", value("p")))));
    }

    private QueryResponse range(String sort, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":p", value("p"));
        return query(r -> r.keyConditionExpression("pk = :p AND " + sort).expressionAttributeValues(all));
    }

    private QueryResponse onIndex(String index, String key) {
        return table.client().query(indexQuery(index, key).build());
    }

    private static QueryRequest.Builder indexQuery(String index, String key) {
        return QueryRequest.builder()
                .tableName(TABLE)
                .indexName(index)
                .keyConditionExpression(key + " = :x")
                .expressionAttributeValues(Map.of(":x", value("x")));
    }

    private static List<String> sortKeys(QueryResponse response) {
        return response.items().stream()
                .map(item -> TableFixture.valueOf(item, "sk").s())
                .toList();
    }
}
