package health.overturn.table.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageStoreTest {
    private static final Instant TEN = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-06-01T11:00:00Z");

    @TempDir
    private Path folder;

    private final Database database = Database.inMemory();
    private final MessageStore messages = new MessageStore(database);

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void theOldestVisibleMessageIsReceivedAndHidden() {
        messages.send("intake", StoredMessage.unreceived("a", "first", TEN));
        messages.send("intake", StoredMessage.unreceived("b", "second", TEN));

        assertThat(messages.receive("intake", TEN, ELEVEN)).hasValueSatisfying(message -> {
            assertThat(message.body()).isEqualTo("first");
            assertThat(message.receives()).isEqualTo(1);
        });
        assertThat(messages.receive("intake", TEN, ELEVEN))
                .map(StoredMessage::id)
                .contains("b");
        assertThat(messages.receive("intake", TEN, ELEVEN)).isEmpty();
        assertThat(messages.receive("intake", ELEVEN, ELEVEN.plusSeconds(1)))
                .map(StoredMessage::receives)
                .contains(2);
    }

    @Test
    void aMessageIsInItsQueueAlone() {
        messages.send("intake", StoredMessage.unreceived("a", "first", TEN));

        assertThat(messages.firstVisible("other", TEN)).isEmpty();
        assertThat(messages.count("intake")).isEqualTo(1);
        assertThat(messages.count("other")).isZero();
    }

    @Test
    void anUpdateChangesWhenAMessageIsVisible() {
        messages.send("intake", StoredMessage.unreceived("a", "first", TEN));
        messages.update(messages.list("intake").getFirst().hiddenUntil(ELEVEN));

        assertThat(messages.firstVisible("intake", TEN)).isEmpty();
        assertThat(messages.firstVisible("intake", ELEVEN)).isPresent();
    }

    @Test
    void aMoveToTheDeadLettersIsOneCommit() {
        messages.send("intake", StoredMessage.unreceived("a", "poison", TEN));
        messages.move("a", "dead", StoredMessage.unreceived("a", "poison", ELEVEN));

        assertThat(messages.list("intake")).isEmpty();
        assertThat(messages.list("dead")).extracting(StoredMessage::body).containsExactly("poison");
    }

    @Test
    void theNextRunKeepsWhatWasNotDeleted() {
        try (Database first = Database.open(folder, Database.Durability.DISK, line -> {})) {
            MessageStore sent = new MessageStore(first);
            sent.send("intake", StoredMessage.unreceived("a", "first", TEN));
            sent.send("intake", StoredMessage.unreceived("b", "second", TEN));
            sent.receive("intake", TEN, ELEVEN);
            sent.delete("b");
        }

        try (Database second = Database.open(folder, Database.Durability.DISK, line -> {})) {
            assertThat(new MessageStore(second).list("intake"))
                    .containsExactly(new StoredMessage("a", "first", TEN, 1, ELEVEN));
        }
    }
}
