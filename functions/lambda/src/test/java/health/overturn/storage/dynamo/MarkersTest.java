package health.overturn.storage.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.TableContents;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private final String name = LocalTable.create();
    private final DynamoDbTable table = new DynamoDbTable(LocalTable.client(), name, new ConcurrencyLimiter(8));

    @Test
    void aMarkerThatIsKnownToExistIsNotPut() {
        table.rememberMarkers(List.of(marker(0)));

        table.putMarkers(List.of(marker(0), marker(1)));

        assertThat(TableContents.of(name).items()).containsExactly(marker(1));
    }

    @Test
    void tenThousandMarkersAreRememberedAndOneMoreClearsThem() {
        table.rememberMarkers(
                IntStream.range(0, 10_000).mapToObj(MarkersTest::marker).toList());
        table.putMarkers(List.of(marker(9_999)));
        assertThat(TableContents.of(name).items()).isEmpty();

        table.rememberMarkers(List.of(marker(10_000)));
        table.putMarkers(List.of(marker(9_999), marker(10_000)));

        assertThat(TableContents.of(name).items()).containsExactly(marker(9_999));
    }

    private static Item marker(int index) {
        return Item.at(new ItemKey("maple#P", "P#" + index));
    }
}
