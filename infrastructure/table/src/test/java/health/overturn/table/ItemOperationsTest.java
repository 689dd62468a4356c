package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static health.overturn.table.TableFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Single items through the SDK: reads, writes, conditions and their errors.
class ItemOperationsTest {
    private final TableFixture table = new TableFixture();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aPutItemIsRead() {
        table.put("pk", "p", "sk", "s", "count", 7, "list", List.of("a", 1));
        assertThat(get("p", "s")).isEqualTo(item("pk", "p", "sk", "s", "count", 7, "list", List.of("a", 1)));
    }

    @Test
    void numbersAreNormalized() {
        table.put("pk", "p", "sk", "s", "n", AttributeValue.fromN("1.500"));
        assertThat(TableFixture.valueOf(get("p", "s"), "n").n()).isEqualTo("1.5");
    }

    @Test
    void aConditionalPutFailsOnAnExistingItemAndReturnsIt() {
        table.put("pk", "p", "sk", "s", "v", 1);
        ConditionalCheckFailedException failure = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> table.client()
                        .putItem(r -> r.tableName(TABLE)
                                .item(item("pk", "p", "sk", "s", "v", 2))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        assertThat(failure.item()).containsEntry("v", value(1));
        assertThat(get("p", "s")).containsEntry("v", value(1));
    }

    @Test
    void aReservedWordNeedsAPlaceholder() {
        assertThatThrownBy(() -> putIf("state = :v", Map.of(":v", value(1))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Attribute name is a reserved keyword; reserved keyword: state");
    }

    @Test
    void anUnusedValueIsRefused() {
        assertThatThrownBy(() -> putIf("a = :v", Map.of(":v", value(1), ":w", value(2))))
                .hasMessageContaining("Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}");
    }

    @Test
    void aPutReturnsNoNewItem() {
        assertThatThrownBy(() -> table.client()
                        .putItem(r -> r.tableName(TABLE)
                                .item(item("pk", "p", "sk", "s"))
                                .returnValues(ReturnValue.ALL_NEW)))
                .hasMessageContaining("ReturnValues can only be ALL_OLD or NONE");

        assertThat(get("p", "s")).isEmpty();
    }

    @Test
    void anItemOver400KilobytesIsRefused() {
        assertThatThrownBy(() -> table.put("pk", "p", "sk", "s", "text", "x".repeat(410_000)))
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    @Test
    void anEmptyKeyIsRefused() {
        assertThatThrownBy(() -> table.put("pk", "", "sk", "s"))
                .hasMessageContaining("cannot contain an empty string value. Key: pk");
    }

    @Test
    void aDeletionReturnsTheOldItem() {
        table.put("pk", "p", "sk", "s", "v", 1);
        assertThat(table.client()
                        .deleteItem(r -> r.tableName(TABLE)
                                .key(item("pk", "p", "sk", "s"))
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes())
                .containsEntry("v", value(1));
        assertThat(get("p", "s")).isEmpty();
    }

    private Map<String, AttributeValue> get(String partition, String sort) {
        return table.client()
                .getItem(r -> r.tableName(TABLE).key(item("pk", partition, "sk", sort)))
                .item();
    }

    private void putIf(String condition, Map<String, AttributeValue> values) {
        table.client()
                .putItem(r -> r.tableName(TABLE)
                        .item(item("pk", "p", "sk", "s"))
                        .conditionExpression(condition)
                        .expressionAttributeValues(values));
    }
}
