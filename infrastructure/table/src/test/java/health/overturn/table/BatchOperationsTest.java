package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static health.overturn.table.TableFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches through the SDK.
class BatchOperationsTest {
    private final TableFixture table = new TableFixture();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aBatchWritesAndReads() {
        table.client().batchWriteItem(r -> r.requestItems(Map.of(TABLE, List.of(write("a"), write("b"), write("c")))));
        List<?> found = table.client()
                .batchGetItem(r -> r.requestItems(Map.of(
                        TABLE,
                        KeysAndAttributes.builder()
                                .keys(List.of(
                                        item("pk", "p", "sk", "a"),
                                        item("pk", "p", "sk", "z"),
                                        item("pk", "p", "sk", "c")))
                                .build())))
                .responses()
                .get(TABLE);
        assertThat(found).hasSize(2);
    }

    @Test
    void aBatchReadsNoMoreThan16MegabytesAndNamesTheRest() {
        List<Map<String, AttributeValue>> keys = IntStream.range(0, 44)
                .mapToObj(i -> item("pk", "p" + i, "sk", "s"))
                .toList();
        keys.forEach(key -> table.put("pk", TableFixture.valueOf(key, "pk"), "sk", "s", "text", "x".repeat(390_000)));

        BatchGetItemResponse response = table.client()
                .batchGetItem(r -> r.requestItems(
                        Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build())));

        assertThat(response.responses().get(TABLE)).hasSize(43); // 43 times 390,000 bytes is just below 16 MB
        assertThat(Objects.requireNonNull(response.unprocessedKeys().get(TABLE)).keys())
                .containsExactly(keys.getLast());
    }

    @Test
    void aBatchWithADuplicateKeyIsRefused() {
        assertThatThrownBy(() -> table.client()
                        .batchWriteItem(r -> r.requestItems(Map.of(TABLE, List.of(write("a"), write("a"))))))
                .hasMessageContaining("Provided list of item keys contains duplicates");
    }

    @Test
    void inABatchOfInsertsOnlyThoseOfExistingKeysFail() {
        table.put("pk", "p", "sk", "b", "v", 1);

        List<BatchStatementResponse> responses = table.client()
                .batchExecuteStatement(r -> r.statements(insert("a", 2), insert("b", 2), insert("a", 3)))
                .responses();

        assertThat(responses)
                .extracting(response ->
                        response.error() == null ? "" : response.error().code().toString())
                .containsExactly("", "DuplicateItem", "DuplicateItem");
        assertThat(read("a")).isEqualTo(item("pk", "p", "sk", "a", "v", 2));
        assertThat(read("b")).isEqualTo(item("pk", "p", "sk", "b", "v", 1));
    }

    @Test
    void aStatementOtherThanInsertIsRefused() {
        BatchStatementRequest delete = BatchStatementRequest.builder()
                .statement("DELETE FROM \"things\" WHERE pk = 'p'")
                .build();

        assertThatThrownBy(() -> table.client().batchExecuteStatement(r -> r.statements(delete)))
                .hasMessageContaining("The local table supports only INSERT INTO");
    }

    private Map<String, AttributeValue> read(String sort) {
        return table.client()
                .getItem(r -> r.tableName(TABLE).key(item("pk", "p", "sk", sort)))
                .item();
    }

    private static BatchStatementRequest insert(String sort, int version) {
        return BatchStatementRequest.builder()
                .statement("INSERT INTO \"things\" VALUE {'pk': ?, 'sk': ?, 'v': ?}")
                .parameters(value("p"), value(sort), value(version))
                .build();
    }

    private static WriteRequest write(String sort) {
        return WriteRequest.builder()
                .putRequest(p -> p.item(item("pk", "p", "sk", sort)))
                .build();
    }
}
