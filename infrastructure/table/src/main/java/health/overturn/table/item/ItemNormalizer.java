package health.overturn.table.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Attribute;
import java.math.BigDecimal;

/// Writes valid attribute values as the service stores them, with numbers in one form.
public final class ItemNormalizer {
    private ItemNormalizer() {}

    public static ObjectNode normalizeItem(JsonNode item) {
        ObjectNode normalized = JsonNodeFactory.instance.objectNode();
        item.properties()
                .forEach(attribute -> normalized.set(attribute.getKey(), normalizeValue(attribute.getValue())));
        return normalized;
    }

    public static JsonNode normalizeValue(JsonNode value) {
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
            case "NS" -> typed(type, normalizeNumbers(content));
            default -> value;
        };
    }

    private static ArrayNode normalizeNumbers(JsonNode members) {
        ArrayNode set = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> set.add(normalizeNumber(member.asText())));
        return set;
    }

    private static JsonNode typed(String type, JsonNode content) {
        return JsonNodeFactory.instance.objectNode().set(type, content);
    }

    private static String normalizeNumber(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
