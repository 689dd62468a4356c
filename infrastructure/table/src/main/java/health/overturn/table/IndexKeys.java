package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Attribute;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.KeySchema;

/// Checks the attributes of an item that are keys of a global index. An item may lack them, and is not in the
/// index then.
final class IndexKeys {
    private IndexKeys() {}

    /// @param definition of the table
    /// @throws DynamoDbError where an index key is of another type, empty or too long
    static void requireValid(JsonNode definition, ObjectNode item) {
        JsonNode attributes = definition.path("AttributeDefinitions");
        for (JsonNode index : definition.path("GlobalSecondaryIndexes")) {
            KeySchema keys = KeySchema.of(index.path("KeySchema"), attributes);
            String name = index.path("IndexName").asText();
            keys.types().forEach((attribute, type) -> {
                JsonNode value = item.get(attribute);
                if (value != null) {
                    requireType(name, attribute, type, value);
                    requireNotEmpty(name, attribute, value);
                    keys.requireSize(attribute, value);
                }
            });
        }
    }

    private static void requireType(String index, String attribute, String type, JsonNode value) {
        if (!value.has(type)) {
            throw DynamoDbError.invalid(
                    "One or more parameter values were invalid: Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                            .formatted(attribute, type, Attribute.type(value), index));
        }
    }

    private static void requireNotEmpty(String index, String attribute, JsonNode value) {
        KeySchema.emptyKind(value).ifPresent(kind -> {
            throw DynamoDbError.invalid(
                    "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty %s value. IndexName: %s, IndexKey: %s"
                            .formatted(kind, index, attribute));
        });
    }
}
