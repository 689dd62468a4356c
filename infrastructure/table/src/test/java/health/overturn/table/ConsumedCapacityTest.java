package health.overturn.table;

import static health.overturn.table.TableFixture.TABLE;
import static health.overturn.table.TableFixture.item;
import static health.overturn.table.TableFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Capacity units by the size rules of the Developer Guide. The texts "pk", "p", "sk", "s" and "x" have 7 bytes.
class ConsumedCapacityTest {
    private final TableFixture table = new TableFixture();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aKilobyteIsOneUnitAndOneByteMoreIsTwo() {
        assertThat(put("x", "a".repeat(1024 - 7))).isEqualTo(1.0);
        assertThat(put("x", "a".repeat(1024 - 6))).isEqualTo(2.0);
    }

    @Test
    void anOverwriteCostsTheLargerOfBothItems() {
        put("x", "a".repeat(3000));
        assertThat(put("x", "a")).isEqualTo(3.0);
    }

    @Test
    void anIndexCostsOneUnitForAnEntryTwoForAMoveAndNoneForAnAttributeOutsideIt() {
        assertThat(put("keysPk", "k", "keysSk", 1, "v", 1)).isEqualTo(2.0);
        assertThat(put("keysPk", "k", "keysSk", 1, "v", 2)).isEqualTo(1.0);
        assertThat(put("keysPk", "k", "keysSk", 2, "v", 2)).isEqualTo(3.0);
        assertThat(put("v", 2)).isEqualTo(2.0);
    }

    @Test
    void aReadCostsHalfAUnitForEachFourKilobytesAndTwiceThatWhenConsistent() {
        put("x", "a".repeat(5000));
        assertThat(get(false)).isEqualTo(1.0);
        assertThat(get(true)).isEqualTo(2.0);
    }

    @Test
    void aQueryAddsUpTheBytesOfAllRowsBeforeItRounds() {
        table.put("pk", "p", "sk", "a", "x", "a".repeat(2500));
        table.put("pk", "p", "sk", "b", "x", "a".repeat(2500));
        double units = table.client()
                .query(r -> r.tableName(TABLE)
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", value("p")))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
        assertThat(units).isEqualTo(1.0);
    }

    private double put(Object... more) {
        Map<String, AttributeValue> item = item(more);
        item.putAll(item("pk", "p", "sk", "s"));
        return table.client()
                .putItem(r -> r.tableName(TABLE).item(item).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    private double get(boolean consistent) {
        return table.client()
                .getItem(r -> r.tableName(TABLE)
                        .key(item("pk", "p", "sk", "s"))
                        .consistentRead(consistent)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }
}
