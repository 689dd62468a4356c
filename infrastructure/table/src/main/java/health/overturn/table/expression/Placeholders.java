package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// The `#names` and `:values` of a request, and which of them its expressions use.
final class Placeholders {
    private final JsonNode names;
    private final JsonNode values;
    private final Set<String> used = new HashSet<>();

    Placeholders(JsonNode names, JsonNode values) {
        this.names = names;
        this.values = values;
    }

    String name(String parameter, String placeholder) {
        JsonNode name = names.get(placeholder);
        if (name == null) {
            throw new InvalidExpressionException(
                    "Invalid %s: An expression attribute name used in the document path is not defined; attribute name: %s"
                            .formatted(parameter, placeholder));
        }
        used.add(placeholder);
        return name.asText();
    }

    JsonNode value(String parameter, String placeholder) {
        JsonNode value = values.get(placeholder);
        if (value == null) {
            throw new InvalidExpressionException(
                    "Invalid %s: An expression attribute value used in expression is not defined; attribute value: %s"
                            .formatted(parameter, placeholder));
        }
        used.add(placeholder);
        return value;
    }

    void requireAllUsed() {
        requireAllUsed("ExpressionAttributeNames", names);
        requireAllUsed("ExpressionAttributeValues", values);
    }

    private void requireAllUsed(String parameter, JsonNode placeholders) {
        Set<String> unused = new TreeSet<>();
        placeholders.fieldNames().forEachRemaining(unused::add);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new InvalidExpressionException("Value provided in %s unused in expressions: keys: {%s}"
                    .formatted(parameter, String.join(", ", unused)));
        }
    }
}
