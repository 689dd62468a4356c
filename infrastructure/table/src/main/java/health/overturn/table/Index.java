package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.Key;
import health.overturn.table.item.KeySchema;
import health.overturn.table.item.Size;
import health.overturn.table.store.Catalog;
import health.overturn.table.store.EntryRows;
import health.overturn.table.store.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A global secondary index: the items that have its keys, in its order, with the attributes that it projects.
final class Index {
    private final String name;
    private final KeySchema keys;
    private final Set<String> projectedAttributes;
    private final boolean projectsAll;
    private @Nullable EntryRows entries;

    Index(JsonNode definition, JsonNode attributes, KeySchema tableKeys) {
        this.name = definition.get("IndexName").asText();
        this.keys = KeySchema.of(definition.get("KeySchema"), attributes);
        this.projectsAll =
                definition.path("Projection").path("ProjectionType").asText().equals("ALL");
        this.projectedAttributes = new HashSet<>(tableKeys.attributes());
        projectedAttributes.addAll(keys.attributes());
        definition
                .path("Projection")
                .path("NonKeyAttributes")
                .forEach(attribute -> projectedAttributes.add(attribute.asText()));
    }

    /// Returns the indexes of a table's definition.
    static List<Index> allOf(ObjectNode definition, KeySchema tableKeys) {
        return definition
                .path("GlobalSecondaryIndexes")
                .valueStream()
                .map(index -> new Index(index, definition.path("AttributeDefinitions"), tableKeys))
                .toList();
    }

    String name() {
        return name;
    }

    KeySchema keys() {
        return keys;
    }

    /// Opens the index of a new table.
    void create(Session session, long table) {
        Catalog.addIndex(session, table, name);
        open(session, table);
    }

    /// Opens the index of a table in the database.
    void open(Session session, long table) {
        this.entries = new EntryRows(table, Catalog.index(session, table, name));
    }

    /// The rows of this index in the database.
    EntryRows entries() {
        return Objects.requireNonNull(entries, "bug: the index is not open");
    }

    /// Returns the key of an item in this index; null for an item that is not in it.
    @Nullable Key keyOf(@Nullable ObjectNode item, Key itemKey) {
        return item == null ? null : keys.indexKeyOf(item, itemKey, name);
    }

    ObjectNode project(ObjectNode item) {
        if (projectsAll) {
            return item;
        }
        ObjectNode projected = JsonNodeFactory.instance.objectNode();
        item.properties().stream()
                .filter(attribute -> projectedAttributes.contains(attribute.getKey()))
                .forEach(attribute -> projected.set(attribute.getKey(), attribute.getValue()));
        return projected;
    }

    /// Applies a write of the table to this index.
    ///
    /// @return the write units that the service counts for it; 0 when no projected attribute changes
    int apply(Session session, Key itemKey, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Key oldKey = keyOf(before, itemKey);
        Key newKey = keyOf(after, itemKey);
        if (oldKey != null && !oldKey.equals(newKey)) {
            entries().remove(session, oldKey.toPosition());
        }
        if (newKey != null && !newKey.equals(oldKey)) {
            entries().put(session, newKey.toPosition());
        }
        return writeUnits(oldKey, newKey, before, after);
    }

    private int writeUnits(
            @Nullable Key oldKey, @Nullable Key newKey, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        int oldUnits =
                oldKey == null ? 0 : ConsumedCapacity.writeUnits(Size.ofItem(project(Objects.requireNonNull(before))));
        int newUnits =
                newKey == null ? 0 : ConsumedCapacity.writeUnits(Size.ofItem(project(Objects.requireNonNull(after))));
        if (oldKey == null || newKey == null || !oldKey.equals(newKey)) {
            return oldUnits + newUnits;
        }
        boolean unchanged = project(Objects.requireNonNull(before)).equals(project(Objects.requireNonNull(after)));
        return unchanged ? 0 : Math.max(oldUnits, newUnits);
    }
}
