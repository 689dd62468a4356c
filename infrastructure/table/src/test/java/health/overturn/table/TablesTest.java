package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a folder keeps from one process to the next.
class TablesTest {
    @TempDir
    private Path folder;

    @Test
    void theNextRunRestoresTheTables() {
        write("one", "a", "two", "b");
        write("two", "c");
        delete("one");

        assertThat(read("one")).isEmpty();
        assertThat(read("two")).isEqualTo("c");
    }

    @Test
    void theNextRunKeepsTheDefinitionsOfItsTables() {
        try (TableFixture fixture = TableFixture.in(folder)) {
            fixture.client()
                    .updateTimeToLive(r -> r.tableName(TableFixture.TABLE)
                            .timeToLiveSpecification(t -> t.enabled(true).attributeName("until")));
        }

        try (TableFixture fixture = TableFixture.in(folder)) {
            assertThat(fixture.client()
                            .describeTimeToLive(r -> r.tableName(TableFixture.TABLE))
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("until");
        }
    }

    @Test
    void aDeletedTableIsGoneInTheNextRun() {
        write("one", "a");
        try (TableFixture fixture = TableFixture.in(folder)) {
            fixture.client().deleteTable(r -> r.tableName(TableFixture.TABLE));
        }

        assertThat(read("one")).isEmpty();
    }

    @Test
    void aReaderContinuesFromItsPositionWithUnreadRecords() {
        try (TableFixture fixture = TableFixture.in(folder)) {
            fixture.put("pk", "one", "sk", "s");
            fixture.put("pk", "two", "sk", "s");
            fixture.put("pk", "three", "sk", "s");
            fixture.stream().markRead("reader", 2);
        }
        write("four", "d");

        try (TableFixture fixture = TableFixture.in(folder)) {
            TableStream stream = fixture.stream();
            assertThat(stream.position("reader")).hasValue(2);
            assertThat(stream.recordsAfter(2, 10))
                    .extracting(StreamRecord::partition)
                    .containsExactly("{\"S\":\"three\"}", "{\"S\":\"four\"}");
            assertThat(stream.lastSequence()).isEqualTo(4);
        }
    }

    private void write(String... keysAndValues) {
        try (TableFixture fixture = TableFixture.in(folder)) {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                fixture.put("pk", keysAndValues[i], "sk", "s", "value", keysAndValues[i + 1]);
            }
        }
    }

    private void delete(String key) {
        try (TableFixture fixture = TableFixture.in(folder)) {
            fixture.client()
                    .deleteItem(r -> r.tableName(TableFixture.TABLE).key(TableFixture.item("pk", key, "sk", "s")));
        }
    }

    private String read(String key) {
        try (TableFixture fixture = TableFixture.in(folder)) {
            return fixture.client()
                    .getItem(r -> r.tableName(TableFixture.TABLE).key(TableFixture.item("pk", key, "sk", "s")))
                    .item()
                    .getOrDefault("value", AttributeValue.fromS(""))
                    .s();
        }
    }
}
