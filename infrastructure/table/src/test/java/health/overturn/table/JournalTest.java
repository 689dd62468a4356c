package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class JournalTest {
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
    void aTruncatedLineIsSkipped() throws IOException {
        write("one", "a");
        Files.writeString(file(), "{\"table\":\"things\",\"item\":{\"pk\":{\"S\":\"t", StandardOpenOption.APPEND);

        assertThat(read("one")).isEqualTo("a");
    }

    @Test
    void aRunThatStopsBeforeItRestoresLosesNothing() {
        write("one", "a");
        Journal.open(file()).close();

        assertThat(read("one")).isEqualTo("a");
    }

    @Test
    void aNewFileBeginsWithTheItemsAndNotWithTheirChanges() throws IOException {
        for (int i = 0; i < 50; i++) {
            write("one", Integer.toString(i));
        }
        assertThat(read("one")).isEqualTo("49");

        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void aReaderContinuesFromItsPositionWithUnreadRecords() {
        try (TableFixture fixture = TableFixture.withJournal(file())) {
            fixture.put("pk", "one", "sk", "s");
            fixture.put("pk", "two", "sk", "s");
            fixture.put("pk", "three", "sk", "s");
            fixture.stream().markRead("reader", 2);
        }
        write("four", "d");

        for (int i = 0; i < 2; i++) { // the second time from the rewritten file
            try (TableFixture fixture = TableFixture.withJournal(file())) {
                TableStream stream = fixture.stream();
                assertThat(stream.position("reader")).hasValue(2);
                assertThat(stream.recordsAfter(2, 10))
                        .extracting(StreamRecord::partition)
                        .containsExactly("{\"S\":\"three\"}", "{\"S\":\"four\"}");
                assertThat(stream.lastSequence()).isEqualTo(4);
            }
        }
    }

    private void write(String... keysAndValues) {
        try (TableFixture fixture = TableFixture.withJournal(file())) {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                fixture.put("pk", keysAndValues[i], "sk", "s", "value", keysAndValues[i + 1]);
            }
        }
    }

    private void delete(String key) {
        try (TableFixture fixture = TableFixture.withJournal(file())) {
            fixture.client()
                    .deleteItem(r -> r.tableName(TableFixture.TABLE).key(TableFixture.item("pk", key, "sk", "s")));
        }
    }

    private String read(String key) {
        try (TableFixture fixture = TableFixture.withJournal(file())) {
            return fixture.client()
                    .getItem(r -> r.tableName(TableFixture.TABLE).key(TableFixture.item("pk", key, "sk", "s")))
                    .item()
                    .getOrDefault("value", AttributeValue.fromS(""))
                    .s();
        }
    }

    private Path file() {
        return folder.resolve("table.ndjson");
    }
}
