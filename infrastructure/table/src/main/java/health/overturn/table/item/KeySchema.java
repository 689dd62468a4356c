package health.overturn.table.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Attribute;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attributes of a key and their types (S, N or B), the partition key first.
public record KeySchema(String partition, @Nullable String sort, Map<String, String> types) {
    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;

    public KeySchema {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /// Parses a `KeySchema` with the table's `AttributeDefinitions`.
    public static KeySchema of(JsonNode elements, JsonNode definitions) {
        Map<String, String> byRole = new LinkedHashMap<>();
        elements.forEach(element -> byRole.put(
                element.get("KeyType").asText(), element.get("AttributeName").asText()));
        Map<String, String> defined = new HashMap<>();
        definitions.forEach(definition -> defined.put(
                definition.get("AttributeName").asText(),
                definition.get("AttributeType").asText()));
        Map<String, String> types = new LinkedHashMap<>();
        byRole.values().stream()
                .filter(defined::containsKey)
                .forEach(name -> types.put(name, String.valueOf(defined.get(name))));
        String partition = byRole.get("HASH");
        if (partition == null || types.size() != byRole.size()) {
            throw DynamoDbError.invalid(
                    "One or more parameter values were invalid: Some index key attributes are not defined"
                            + " in AttributeDefinitions. Keys: " + byRole.values());
        }
        return new KeySchema(partition, byRole.get("RANGE"), types);
    }

    public Set<String> attributes() {
        return types.keySet();
    }

    /// Returns the key of an item.
    ///
    /// @throws DynamoDbError where a key attribute is missing, empty, too long or of another type
    public Key keyOf(ObjectNode item) {
        attributes().forEach(name -> requireKeyAttribute(name, item));
        return buildKey(item, null);
    }

    /// Parses the key of a request.
    ///
    /// @throws DynamoDbError where it has other attributes than the key, or attributes of other types
    public Key requestedKey(JsonNode key) {
        if (key.size() != types.size()
                || types.entrySet().stream()
                        .anyMatch(type -> !key.path(type.getKey()).has(type.getValue()))) {
            throw DynamoDbError.invalid("The provided key element does not match the schema");
        }
        return keyOf((ObjectNode) key);
    }

    /// Returns the key of an item in an index; null where the item lacks an index key and so is not in it.
    public @Nullable Key indexKeyOf(ObjectNode item, Key itemKey, String index) {
        for (Map.Entry<String, String> type : types.entrySet()) {
            JsonNode value = item.get(type.getKey());
            if (value == null) {
                return null;
            }
            if (!value.has(type.getValue())) {
                throw DynamoDbError.invalid(("One or more parameter values were invalid: Type mismatch for Index Key %s"
                                + " Expected: %s Actual: %s IndexName: %s")
                        .formatted(type.getKey(), type.getValue(), Attribute.type(value), index));
            }
            requireNotEmpty(type.getKey(), value);
        }
        return buildKey(item, itemKey);
    }

    private Key buildKey(ObjectNode item, @Nullable Key itemKey) {
        KeyValue sortValue = sort == null ? null : KeyValue.of(item.get(sort));
        return new Key(KeyValue.of(item.get(partition)), sortValue, itemKey);
    }

    private void requireKeyAttribute(String name, ObjectNode item) {
        JsonNode value = item.get(name);
        if (value == null) {
            throw DynamoDbError.invalid(
                    "One or more parameter values were invalid: Missing the key %s in the item".formatted(name));
        }
        String expected = String.valueOf(types.get(name));
        if (!value.has(expected)) {
            throw DynamoDbError.invalid(
                    "One or more parameter values were invalid: Type mismatch for key %s expected: %s actual: %s"
                            .formatted(name, expected, Attribute.type(value)));
        }
        requireValue(name, value);
    }

    /// Throws where the value of a key attribute is empty or too long. The texts are the service's, letter by letter.
    public void requireValue(String name, JsonNode value) {
        requireNotEmpty(name, value);
        requireSize(name, value);
    }

    public void requireSize(String name, JsonNode value) {
        boolean isPartition = name.equals(partition);
        if (Size.ofValue(value) > (isPartition ? MAX_PARTITION_BYTES : MAX_SORT_BYTES)) {
            throw DynamoDbError.invalid("One or more parameter values were invalid: "
                    + (isPartition
                            ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                            : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes"));
        }
    }

    private static void requireNotEmpty(String name, JsonNode value) {
        emptyKind(value).ifPresent(kind -> {
            throw DynamoDbError.invalid(
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty %s value. Key: %s"
                            .formatted(kind, name));
        });
    }

    /// Returns `string` or `binary` where the value is an empty one.
    public static Optional<String> emptyKind(JsonNode value) {
        if (value.path("S").asText("x").isEmpty()) {
            return Optional.of("string");
        }
        return value.path("B").asText("x").isEmpty() ? Optional.of("binary") : Optional.empty();
    }
}
