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

/// A global secondary index: which items are in it, in its order, and which of their attributes it shows.
final class Index {
    private final String name;
    private final KeySchema keys;
    private final Set<String> shown;
    private final boolean showsAll;
    private final NavigableMap<Key, Key> entries = new ConcurrentSkipListMap<>();

    Index(JsonNode definition, JsonNode attributes, KeySchema tableKeys) {
        this.name = definition.get("IndexName").asText();
        this.keys = KeySchema.of(definition.get("KeySchema"), attributes);
        this.showsAll =
                definition.path("Projection").path("ProjectionType").asText().equals("ALL");
        this.shown = new HashSet<>(tableKeys.attributes());
        shown.addAll(keys.attributes());
        definition.path("Projection").path("NonKeyAttributes").forEach(attribute -> shown.add(attribute.asText()));
    }

    String name() {
        return name;
    }

    KeySchema keys() {
        return keys;
    }

    /// From a key of this index to the key of the item in the table.
    NavigableMap<Key, Key> entries() {
        return entries;
    }

    @Nullable Key place(@Nullable ObjectNode item, Key itemKey) {
        return item == null ? null : keys.inIndex(item, itemKey, name);
    }

    ObjectNode shown(ObjectNode item) {
        if (showsAll) {
            return item;
        }
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        item.properties().stream()
                .filter(attribute -> shown.contains(attribute.getKey()))
                .forEach(attribute -> part.set(attribute.getKey(), attribute.getValue()));
        return part;
    }

    /// Follows a write to the table; gives the units that the service counts for it, none when nothing shown has
    /// changed.
    int follow(Key itemKey, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        Key from = place(before, itemKey);
        Key to = place(after, itemKey);
        if (from != null && !from.equals(to)) {
            entries.remove(from);
        }
        if (to != null) {
            entries.put(to, itemKey);
        }
        return units(from, to, before, after);
    }

    private int units(@Nullable Key from, @Nullable Key to, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        int old = from == null ? 0 : ConsumedCapacity.written(Size.item(shown(Objects.requireNonNull(before))));
        int fresh = to == null ? 0 : ConsumedCapacity.written(Size.item(shown(Objects.requireNonNull(after))));
        if (from == null || to == null || !from.equals(to)) {
            return old + fresh;
        }
        boolean unchanged = shown(Objects.requireNonNull(before)).equals(shown(Objects.requireNonNull(after)));
        return unchanged ? 0 : Math.max(old, fresh);
    }
}
