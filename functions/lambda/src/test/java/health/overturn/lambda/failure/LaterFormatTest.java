package health.overturn.lambda.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.lambda.fake.LocalTable;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.UnknownFormatException;
import health.overturn.storage.dynamo.UnknownFormats;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What this release does beside a later one that has begun to write.
class LaterFormatTest {
    private static final ItemKey OLD = new ItemKey("maple#C#a", "D#1");
    private static final ItemKey LATER = new ItemKey("maple#C#a", "D#2");

    private final AtomicInteger skipped = new AtomicInteger();
    private final DynamoDbTable table = new DynamoDbTable(
            LocalTable.client(),
            LocalTable.create(),
            new ConcurrencyLimiter(2),
            new UnknownFormats(skipped::addAndGet));

    @Test
    void whatOnlyShowsLeavesTheLaterItemOutAndCountsIt() {
        store();

        assertThat(table.getAllEventually(List.of(OLD, LATER))).containsOnlyKeys(OLD);
        assertThat(table.query(IndexRange.latest("maple#C#a", "", 10)))
                .extracting(Item::key)
                .containsExactly(OLD);
        assertThat(skipped).hasValue(2);
    }

    @Test
    void whatDecidesRefusesWithASentenceThatHasNoKey() {
        store();

        assertThatThrownBy(() -> table.get(LATER))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage(
                        "an item has format 99; this release reads formats up to 2; try again after the deployment");
        assertThatThrownBy(() -> table.readPartition("maple#C#a")).isInstanceOf(UnknownFormatException.class);
    }

    @Test
    void anItemWithoutAFormatIsOfTheFirst() {
        table.putAll(List.of(Item.at(OLD).without("f")));

        assertThat(table.get(OLD)).isPresent();
    }

    private void store() {
        table.putAll(List.of(Item.at(OLD), Item.at(LATER).with("f", 99)));
    }
}
