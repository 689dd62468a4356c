package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static health.overturn.table.TableFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A harsh server through the SDK: who asks again gets everything in the end.
class HarshServerTest {
    private final TableFixture table = TableFixture.harsh(3);

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void someRequestsAreThrottled() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            try {
                table.put("pk", "p", "sk", "s" + i);
            } catch (DynamoDbException throttled) {
                codes.add(throttled.awsErrorDetails().errorCode());
            }
        }

        assertThat(codes).containsExactlyInAnyOrder("ProvisionedThroughputExceededException", "ThrottlingException");
    }

    @Test
    void whatABatchLeavesIsDoneWhenItIsSentAgain() {
        int unprocessed = 0;
        for (int batch = 0; batch < 10; batch++) {
            Map<String, List<WriteRequest>> remaining = Map.of(TABLE, writes(batch));
            while (!remaining.isEmpty()) {
                Map<String, List<WriteRequest>> sent = remaining;
                remaining = again(() -> table.client().batchWriteItem(r -> r.requestItems(sent)))
                        .unprocessedItems();
                unprocessed += remaining.size();
            }
        }

        assertThat(unprocessed).isPositive();
        assertThat(table.client().scan(r -> r.tableName(TABLE)).count()).isEqualTo(100);
    }

    @Test
    void whatABatchDoesNotReadIsNamed() {
        IntStream.range(0, 20).forEach(i -> put("p", "s" + i));

        Set<String> found = new HashSet<>();
        Map<String, KeysAndAttributes> remaining = Map.of(
                TABLE,
                KeysAndAttributes.builder()
                        .keys(IntStream.range(0, 20)
                                .mapToObj(i -> item("pk", "p", "sk", "s" + i))
                                .toList())
                        .build());
        while (!remaining.isEmpty()) {
            Map<String, KeysAndAttributes> sent = remaining;
            var response = again(() -> table.client().batchGetItem(r -> r.requestItems(sent)));
            response.responses()
                    .getOrDefault(TABLE, List.of())
                    .forEach(read -> found.add(TableFixture.valueOf(read, "sk").s()));
            remaining = response.unprocessedKeys();
        }

        assertThat(found).hasSize(20);
    }

    @Test
    void aStatementIsInsertedOrThrottled() {
        Map<BatchStatementErrorCodeEnum, Integer> codes = new HashMap<>();
        int inserted = 0;
        for (int batch = 0; batch < 20; batch++) {
            int number = batch;
            for (BatchStatementResponse response : again(
                            () -> table.client().batchExecuteStatement(r -> r.statements(inserts(number))))
                    .responses()) {
                if (response.error() == null) {
                    inserted++;
                } else {
                    codes.merge(response.error().code(), 1, Integer::sum);
                }
            }
        }

        assertThat(codes).containsOnlyKeys(BatchStatementErrorCodeEnum.THROTTLING_ERROR);
        assertThat(table.client().scan(r -> r.tableName(TABLE)).count()).isEqualTo(inserted);
    }

    @Test
    void anIndexShowsAChangeLateAndThenForGood() {
        int missing = 0;
        for (int i = 0; i < 20; i++) {
            put("p", "s" + i);
            missing += i + 1 - inIndex();
        }
        table.settleIndexes();

        assertThat(missing).isPositive();
        assertThat(inIndex()).isEqualTo(20);
    }

    private void put(String partition, String sort) {
        Map<String, AttributeValue> item = item("pk", partition, "sk", sort, "allPk", "x", "allSk", sort);
        again(() -> table.client().putItem(r -> r.tableName(TABLE).item(item)));
    }

    private int inIndex() {
        return again(() -> table.client()
                        .query(r -> r.tableName(TABLE)
                                .indexName("all")
                                .keyConditionExpression("allPk = :x")
                                .expressionAttributeValues(Map.of(":x", value("x")))))
                .count();
    }

    private static List<WriteRequest> writes(int batch) {
        return IntStream.range(0, 10)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(put -> put.item(item("pk", "p" + batch, "sk", "s" + i)))
                        .build())
                .toList();
    }

    private static List<BatchStatementRequest> inserts(int batch) {
        return IntStream.range(0, 5)
                .mapToObj(i -> BatchStatementRequest.builder()
                        .statement("INSERT INTO \"things\" VALUE {'pk': ?, 'sk': ?}")
                        .parameters(value("p" + batch), value("s" + i))
                        .build())
                .toList();
    }

    private static <T> T again(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (DynamoDbException failure) {
                if (!failure.isThrottlingException()) {
                    throw failure;
                }
            }
        }
    }
}
