package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Attribute;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/// Writes attribute values as the service stores them: it normalizes numbers and checks sets.
final class ItemNormalizer {
    private static final int MAX_DIGITS = 38;

    private ItemNormalizer() {}

    static ObjectNode normalizeItem(JsonNode item) {
        ObjectNode normalized = JsonNodeFactory.instance.objectNode();
        item.properties()
                .forEach(attribute -> normalized.set(attribute.getKey(), normalizeValue(attribute.getValue())));
        return normalized;
    }

    static JsonNode normalizeValue(JsonNode value) {
        String type = Attribute.type(value);
        JsonNode content = value.get(type);
        return switch (type) {
            case "N" -> typed(type, JsonNodeFactory.instance.textNode(normalizeNumber(content.asText())));
            case "M" -> typed(type, normalizeItem(content));
            case "L" -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                content.forEach(element -> list.add(normalizeValue(element)));
                yield typed(type, list);
            }
            case "SS", "NS", "BS" -> typed(type, normalizeSet(type, content));
            case "S", "B", "BOOL", "NULL" -> value;
            default -> throw DynamoDbError.invalid("Supplied AttributeValue has unknown type: " + type);
        };
    }

    private static ArrayNode normalizeSet(String type, JsonNode members) {
        ArrayNode set = JsonNodeFactory.instance.arrayNode();
        Set<String> distinct = new HashSet<>();
        for (JsonNode member : members) {
            String text = type.equals("NS") ? normalizeNumber(member.asText()) : member.asText();
            if (!distinct.add(text)) {
                throw DynamoDbError.invalid(
                        "One or more parameter values were invalid: Input collection contains duplicates.");
            }
            set.add(text);
        }
        if (set.isEmpty()) {
            throw DynamoDbError.invalid("One or more parameter values were invalid: An %s set may not be empty"
                    .formatted(type.equals("NS") ? "number" : type.equals("SS") ? "string" : "binary"));
        }
        return set;
    }

    private static JsonNode typed(String type, JsonNode content) {
        return JsonNodeFactory.instance.objectNode().set(type, content);
    }

    private static String normalizeNumber(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (number.precision() > MAX_DIGITS) {
                throw DynamoDbError.invalid("Attempting to store more than 38 significant digits in a Number");
            }
            return number.signum() == 0 ? "0" : number.toPlainString();
        } catch (NumberFormatException e) {
            throw DynamoDbError.invalid("A value provided cannot be converted into a number");
        }
    }
}
