package health.overturn.storage.practice;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.KeyedHash;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import health.overturn.storage.settings.SettingsDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Stores practices and their settings.
public final class PracticeStore {
    private static final String DOCUMENT = "doc";
    private static final String SALT = "salt";
    private static final String SAVED_BY = "by";
    private static final String SAVED_AT = "at";
    private static final int ATTEMPTS = 10;

    private final DynamoDbTable table;
    private final Supplier<byte[]> saltSource;

    /// @param saltSource makes the salt of a new practice, 32 random bytes
    public PracticeStore(DynamoDbTable table, Supplier<byte[]> saltSource) {
        this.table = table;
        this.saltSource = saltSource;
    }

    public Optional<Practice> find(String practiceId) {
        if (!PracticeKeys.isPracticeId(practiceId)) {
            return Optional.empty();
        }
        return table.get(new PracticeKeys(practiceId).settings()).map(PracticeStore::practice);
    }

    /// Returns the ids of all practices in their order.
    public List<String> ids() {
        return table.readPartition(PracticeKeys.practicesPartition()).stream()
                .map(item -> item.key().sort())
                .toList();
    }

    /// Returns the settings document as it was saved; empty if the practice has none.
    public Optional<JsonNode> document(String practiceId) {
        return table.get(new PracticeKeys(practiceId).settings()).map(item -> Json.read(item.text(DOCUMENT)));
    }

    /// Saves a settings document and creates the practice if it does not exist.
    ///
    /// @param by who saves it
    /// @throws health.overturn.storage.settings.InvalidSettingsException with every error in the document
    /// @throws IllegalStateException if concurrent changes prevent every attempt
    public Practice save(String practiceId, JsonNode document, String by, Instant at) {
        SettingsDocument.read(document);
        return change(practiceId, current -> document, by, at);
    }

    /// Saves a change of the settings document, made from the document as it is now. Where another writer
    /// is faster, the change is made again from what that writer saved.
    ///
    /// @param change gets an empty document if the practice has none
    /// @param by who saves it
    /// @throws health.overturn.storage.settings.InvalidSettingsException with every error in the changed document
    /// @throws IllegalStateException if concurrent changes prevent every attempt
    public Practice change(String practiceId, UnaryOperator<JsonNode> change, String by, Instant at) {
        PracticeKeys keys = new PracticeKeys(practiceId);
        // The entry comes first: jobs skip an entry without settings, but would never run for settings without an
        // entry.
        table.replace(Item.at(keys.practiceEntry()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Item> current = table.get(keys.settings());
            JsonNode document = change.apply(
                    current.map(stored -> Json.read(stored.text(DOCUMENT))).orElseGet(Json::object));
            SettingsDocument.read(document);
            Item item = current.orElseGet(() -> Item.at(keys.settings())
                            .with(SALT, AttributeValue.fromB(SdkBytes.fromByteArray(saltSource.get()))))
                    .with(DOCUMENT, Json.write(document))
                    .with(SAVED_BY, by)
                    .with(SAVED_AT, at.toString())
                    .with(
                            DynamoDbTable.VERSION,
                            current.map(stored -> stored.number(DynamoDbTable.VERSION))
                                            .orElse(0L)
                                    + 1);
            boolean saved = current.map(stored -> table.putIfVersion(item, stored.number(DynamoDbTable.VERSION)))
                    .orElseGet(() -> table.putIfAbsent(item));
            if (saved) {
                return practice(item);
            }
        }
        throw new IllegalStateException(
                "settings: gave up after " + ATTEMPTS + " attempts because of concurrent changes; try again");
    }

    private static Practice practice(Item item) {
        String partition = item.text("pk");
        return Practice.of(
                new PracticeKeys(partition.substring(0, partition.indexOf('#'))),
                SettingsDocument.read(Json.read(item.text(DOCUMENT))),
                new KeyedHash(item.attribute(SALT).b().asByteArrayUnsafe()));
    }
}
