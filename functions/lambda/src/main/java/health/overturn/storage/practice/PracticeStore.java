package health.overturn.storage.practice;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.KeyedHash;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import health.overturn.storage.settings.SettingsDocument;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final String CHANGED = "ch";
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
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Item> current = table.get(new PracticeKeys(practiceId).settings());
            JsonNode document = change.apply(
                    current.map(stored -> Json.read(stored.text(DOCUMENT))).orElseGet(Json::object));
            Optional<Practice> saved = put(practiceId, current, document, new SettingsEdit(by, at));
            if (saved.isPresent()) {
                return saved.get();
            }
        }
        throw new IllegalStateException(
                "settings: gave up after " + ATTEMPTS + " attempts because of concurrent changes; try again");
    }

    /// Saves a settings document over the version that its author saw.
    ///
    /// @param version 0 for the first settings of a practice
    /// @return empty if the practice has another version by now
    /// @throws health.overturn.storage.settings.InvalidSettingsException with every error in the document
    public Optional<Practice> saveOver(String practiceId, JsonNode document, long version, SettingsEdit edit) {
        Optional<Item> current = table.get(new PracticeKeys(practiceId).settings());
        long currentVersion =
                current.map(stored -> stored.number(DynamoDbTable.VERSION)).orElse(0L);
        return currentVersion == version ? put(practiceId, current, document, edit) : Optional.empty();
    }

    private Optional<Practice> put(String practiceId, Optional<Item> current, JsonNode document, SettingsEdit edit) {
        PracticeKeys keys = new PracticeKeys(practiceId);
        SettingsDocument.read(document);
        // The entry comes first: jobs skip an entry without settings, but would never run for settings without an
        // entry.
        table.replace(Item.at(keys.practiceEntry()));
        JsonNode before =
                current.map(stored -> Json.read(stored.text(DOCUMENT))).orElseGet(Json::object);
        long version =
                current.map(stored -> stored.number(DynamoDbTable.VERSION)).orElse(0L);
        Item item = current.orElseGet(() -> Item.at(keys.settings())
                        .with(SALT, AttributeValue.fromB(SdkBytes.fromByteArray(saltSource.get()))))
                .with(DOCUMENT, Json.write(document))
                .with(SAVED_BY, edit.by())
                .with(SAVED_AT, edit.at().toString())
                .withTexts(CHANGED, SettingsVersion.changedFields(before, document))
                .with(DynamoDbTable.VERSION, version + 1);
        // The version that is about to be replaced is kept first: a process that dies in between keeps it twice.
        current.ifPresent(stored -> table.putAll(List.of(kept(keys, stored))));
        boolean isSaved =
                current.map(stored -> table.putIfVersion(item, version)).orElseGet(() -> table.putIfAbsent(item));
        return isSaved ? Optional.of(practice(item)) : Optional.empty();
    }

    private static Item kept(PracticeKeys keys, Item stored) {
        return Item.at(keys.settingsVersion(stored.number(DynamoDbTable.VERSION)))
                .with(DOCUMENT, stored.text(DOCUMENT))
                .with(SAVED_BY, stored.text(SAVED_BY))
                .with(SAVED_AT, stored.text(SAVED_AT))
                .withTexts(CHANGED, stored.texts(CHANGED))
                .with(DynamoDbTable.VERSION, stored.number(DynamoDbTable.VERSION));
    }

    /// The settings as they are, with their version; empty if the practice has none.
    public Optional<SettingsVersion> current(String practiceId) {
        return table.get(new PracticeKeys(practiceId).settings()).map(PracticeStore::version);
    }

    /// One version of the settings, the current one or an earlier one; empty if there is no such version.
    public Optional<SettingsVersion> version(String practiceId, long version) {
        return current(practiceId)
                .filter(current -> current.version() == version)
                .or(() -> table.get(new PracticeKeys(practiceId).settingsVersion(version))
                        .map(PracticeStore::version));
    }

    /// The versions of the settings, newest first.
    ///
    /// @param before the version before which the list goes on; 0 to start with the current one
    public List<SettingsVersion> versions(String practiceId, long before, int limit) {
        PracticeKeys keys = new PracticeKeys(practiceId);
        List<SettingsVersion> versions = new ArrayList<>();
        if (before == 0) {
            current(practiceId).ifPresent(versions::add);
        }
        long last = versions.isEmpty() ? before : versions.getFirst().version();
        if (last > 0 && versions.size() < limit) {
            table
                    .query(IndexRange.latest(
                            keys.settings().partition(),
                            keys.settingsVersion(last).sort(),
                            limit - versions.size()))
                    .stream()
                    .filter(item -> item.key().sort().startsWith(PracticeKeys.VERSION_PREFIX))
                    .map(PracticeStore::version)
                    .forEach(versions::add);
        }
        return versions;
    }

    private static SettingsVersion version(Item item) {
        return new SettingsVersion(
                item.number(DynamoDbTable.VERSION),
                item.text(SAVED_BY),
                Instant.parse(item.text(SAVED_AT)),
                item.texts(CHANGED),
                Json.read(item.text(DOCUMENT)));
    }

    private static Practice practice(Item item) {
        String partition = item.text("pk");
        return Practice.of(
                new PracticeKeys(partition.substring(0, partition.indexOf('#'))),
                SettingsDocument.read(Json.read(item.text(DOCUMENT))),
                new KeyedHash(item.attribute(SALT).b().asByteArrayUnsafe()));
    }
}
