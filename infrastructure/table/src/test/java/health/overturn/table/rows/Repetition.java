package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes out what a row abbreviates: `@{x*1025}` in a text is 1,025 times x, `{"@times": 26, "of": …}` in a
/// list is 26 elements in which `@i` counts from 1, and `{"@nested": 32, "of": …}` is a value inside 32 maps.
final class Repetition {
    private static final Pattern REPEATED = Pattern.compile("@\\{(.+?)\\*(\\d+)}");

    private Repetition() {}

    static JsonNode expand(JsonNode node) {
        return expand(node, 0);
    }

    private static JsonNode expand(JsonNode node, int count) {
        return switch (node.getNodeType()) {
            case STRING -> TextNode.valueOf(expandText(node.textValue(), count));
            case ARRAY -> expandList(node, count);
            case OBJECT -> node.has("@nested") ? nest(node, count) : expandObject(node, count);
            default -> node;
        };
    }

    private static String expandText(String text, int count) {
        String counted = count == 0 ? text : text.replace("@i", Integer.toString(count));
        return REPEATED.matcher(counted)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static ArrayNode expandList(JsonNode list, int count) {
        ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : list) {
            for (int i = 1; i <= element.path("@times").asInt(); i++) {
                expanded.add(expand(element.path("of"), i));
            }
            if (!element.has("@times")) {
                expanded.add(expand(element, count));
            }
        }
        return expanded;
    }

    private static ObjectNode expandObject(JsonNode object, int count) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(entry -> expanded.set(expandText(entry.getKey(), count), expand(entry.getValue(), count)));
        return expanded;
    }

    private static JsonNode nest(JsonNode node, int count) {
        JsonNode nested = expand(node.path("of"), count);
        for (int i = 0; i < node.path("@nested").asInt(); i++) {
            ObjectNode outer = JsonNodeFactory.instance.objectNode();
            outer.putObject("M").set("n", nested);
            nested = outer;
        }
        return nested;
    }
}
