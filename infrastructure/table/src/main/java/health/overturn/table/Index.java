package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A global secondary index: the items that have its keys, in its order, with the attributes that it projects.
final class Index {
    private final String name;
    private final KeySchema keys;
    private final Set<String> projectedAttributes;
    private final boolean projectsAll;
    private final NavigableMap<Key, Key> entries = new ConcurrentSkipListMap<>();

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

    String name() {
        return name;
    }

    KeySchema keys() {
        return keys;
    }

    /// Maps a key of this index to the key of the item in the table.
    NavigableMap<Key, Key> entries() {
        return entries;
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
    int apply(Key itemKey, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Key oldKey = keyOf(before, itemKey);
        Key newKey = keyOf(after, itemKey);
        if (oldKey != null && !oldKey.equals(newKey)) {
            entries.remove(oldKey);
        }
        if (newKey != null) {
            entries.put(newKey, itemKey);
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
