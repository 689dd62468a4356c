package health.overturn.storage.conversation;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.AttributeValues;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Stores conversations, each as one item of its own.
///
/// A message is no move: it must not count for a cycle, make a second writer's version old, or fill the history. One
/// item is read whole with its denial; its size is bounded, so that a message never fails for the item's limit.
public final class ConversationStore {
    private static final String MESSAGES = "ms";
    private static final int MAX_BYTES = 250_000;
    private static final int BYTES_PER_MESSAGE = 100;
    private static final int ATTEMPTS = 20;

    private final DynamoDbTable table;

    public ConversationStore(DynamoDbTable table) {
        this.table = table;
    }

    /// The messages about something, oldest first.
    ///
    /// @param about the id of a denial in the API, or of a prevention review
    public List<WrittenMessage> read(PracticeKeys keys, String about) {
        return table.get(keys.conversation(about))
                .map(ConversationStore::messages)
                .orElse(List.of());
    }

    /// Adds a message, whoever else adds one at the same time.
    ///
    /// @return all messages; empty if the conversation is full
    /// @throws IllegalStateException if concurrent messages prevent every attempt
    public Optional<List<WrittenMessage>> add(PracticeKeys keys, String about, WrittenMessage message) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Item> current = table.get(keys.conversation(about));
            List<WrittenMessage> messages =
                    new ArrayList<>(current.map(ConversationStore::messages).orElse(List.of()));
            messages.add(message);
            if (bytes(messages) > MAX_BYTES) {
                return Optional.empty();
            }
            Item item = item(keys, about, messages);
            boolean isAdded = current.map(stored -> table.putIfVersion(item, stored.number(DynamoDbTable.VERSION)))
                    .orElseGet(() -> table.putIfAbsent(item));
            if (isAdded) {
                return Optional.of(List.copyOf(messages));
            }
        }
        throw new IllegalStateException(
                "conversation: gave up after " + ATTEMPTS + " attempts because of concurrent messages; try again");
    }

    private static long bytes(List<WrittenMessage> messages) {
        return messages.stream()
                .mapToLong(message -> BYTES_PER_MESSAGE
                        + message.to().length()
                        + message.text().value().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Item item(PracticeKeys keys, String about, List<WrittenMessage> messages) {
        return Item.at(keys.conversation(about))
                .with(DynamoDbTable.VERSION, messages.size())
                .with(
                        MESSAGES,
                        AttributeValue.fromL(messages.stream()
                                .map(message -> AttributeValues.ofTexts(
                                        message.at().toString(),
                                        message.by(),
                                        message.to(),
                                        message.text().value()))
                                .toList()));
    }

    private static List<WrittenMessage> messages(Item item) {
        return item.list(MESSAGES).stream()
                .map(AttributeValues::readTexts)
                .map(parts -> new WrittenMessage(
                        Instant.parse(parts.get(0)), parts.get(1), parts.get(2), ProtectedText.of(parts.get(3))))
                .toList();
    }
}
