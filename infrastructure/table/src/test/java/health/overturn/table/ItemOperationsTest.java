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

/// Single items through the SDK: what is written is read, conditions decide, updates change what they name.
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
    void anUpdateMakesTheItemThatIsNotThere() {
        Map<String, AttributeValue> after = update(
                "SET seen = if_not_exists(seen, :zero) + :one, tags = :tags ADD sum_of :two",
                Map.of(":zero", value(0), ":one", value(1), ":two", value(2), ":tags", value(List.of("x"))));
        assertThat(after).isEqualTo(item("pk", "p", "sk", "s", "seen", 1, "sum_of", 2, "tags", List.of("x")));
    }

    @Test
    void anUpdateReadsTheItemAsItWasBefore() {
        table.put("pk", "p", "sk", "s", "a", 1, "b", 2, "moves", List.of("first"));
        Map<String, AttributeValue> after = update(
                "SET a = b, b = a, moves = list_append(moves, :more) REMOVE gone",
                Map.of(":more", value(List.of("second"))));
        assertThat(after).isEqualTo(item("pk", "p", "sk", "s", "a", 2, "b", 1, "moves", List.of("first", "second")));
    }

    @Test
    void setsGrowAndShrinkAndGoWhenEmpty() {
        table.put("pk", "p", "sk", "s", "set", AttributeValue.fromSs(List.of("a", "b")));
        Map<String, AttributeValue> grown =
                update("ADD #set :c", Map.of(":c", AttributeValue.fromSs(List.of("c"))), Map.of("#set", "set"));
        assertThat(TableFixture.valueOf(grown, "set").ss()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(update(
                        "DELETE #set :all",
                        Map.of(":all", AttributeValue.fromSs(List.of("a", "b", "c"))),
                        Map.of("#set", "set")))
                .doesNotContainKey("set");
    }

    @Test
    void aReservedWordNeedsAPlaceholder() {
        assertThatThrownBy(() -> update("SET state = :v", Map.of(":v", value(1))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Attribute name is a reserved keyword; reserved keyword: state");
    }

    @Test
    void anUnusedValueIsRefused() {
        assertThatThrownBy(() -> update("SET a = :v", Map.of(":v", value(1), ":w", value(2))))
                .hasMessageContaining("Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}");
    }

    @Test
    void aKeyIsNotUpdated() {
        assertThatThrownBy(() -> update("SET sk = :v", Map.of(":v", value("t"))))
                .hasMessageContaining("Cannot update attribute sk. This attribute is part of the key");
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

    private Map<String, AttributeValue> update(String expression, Map<String, AttributeValue> values) {
        return update(expression, values, Map.of());
    }

    private Map<String, AttributeValue> update(
            String expression, Map<String, AttributeValue> values, Map<String, String> names) {
        return table.client()
                .updateItem(r -> r.tableName(TABLE)
                        .key(item("pk", "p", "sk", "s"))
                        .updateExpression(expression)
                        .expressionAttributeValues(values)
                        .expressionAttributeNames(names)
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }
}
