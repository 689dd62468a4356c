package health.overturn.lambda.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object and notes what is wrong with them; a faulty field reads as if it were absent.
final class Fields {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 2_000;

    private final String where;
    private final JsonNode object;
    private final Faults faults;

    Fields(String where, JsonNode object, Faults faults) {
        this.where = where;
        this.object = object;
        this.faults = faults;
        if (!object.isObject()) {
            faults.add(where.isEmpty() ? "settings" : where, "an object", kind(object));
        }
    }

    /// Notes every field that is not among the known ones: a misspelt setting must not pass for a default.
    void onlyKnown(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(at(name), "a setting that exists", "unknown");
            }
        });
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String text(String name) {
        if (!has(name)) {
            return "";
        }
        JsonNode value = object.get(name);
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            faults.add(at(name), "a text of at most " + LONGEST_TEXT + " characters", kind(value));
            return "";
        }
        return value.textValue().strip();
    }

    String requiredText(String name) {
        String text = text(name);
        if (text.isEmpty() && !(has(name) && !object.get(name).isTextual())) {
            faults.add(at(name), "a text", "missing");
        }
        return text;
    }

    long number(String name, long standard, long least, long most) {
        if (!has(name)) {
            return standard;
        }
        JsonNode value = object.get(name);
        if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
            faults.add(at(name), "a whole number from " + least + " to " + most, kind(value));
            return standard;
        }
        return value.longValue();
    }

    boolean flag(String name, boolean standard) {
        if (!has(name)) {
            return standard;
        }
        JsonNode value = object.get(name);
        if (!value.isBoolean()) {
            faults.add(at(name), "true or false", kind(value));
        }
        return value.asBoolean(standard);
    }

    /// Reads a text as something; whatever that refuses is a fault.
    <T> @Nullable T parsed(String name, String expected, Function<String, T> reader) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException refused) {
            faults.add(at(name), expected, "\"" + text + "\"");
            return null;
        }
    }

    Fields object(String name) {
        return new Fields(at(name), object.path(name), faults);
    }

    List<Fields> objects(String name) {
        List<Fields> members = new ArrayList<>();
        for (JsonNode member : list(name)) {
            members.add(new Fields(at(name) + "[" + members.size() + "]", member, faults));
        }
        return members;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode member : list(name)) {
            if (!member.isTextual() || member.textValue().isBlank()) {
                faults.add(at(name) + "[" + texts.size() + "]", "a text", kind(member));
            }
            texts.add(member.asText("").strip());
        }
        return texts;
    }

    /// All fields as texts, for a row of a table.
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> row.put(name, object.get(name).asText("")));
        return row;
    }

    String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    private Iterable<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        JsonNode value = object.get(name);
        if (!value.isArray() || value.size() > LONGEST_LIST) {
            faults.add(at(name), "a list of at most " + LONGEST_LIST, kind(value));
            return List.of();
        }
        return value;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list of " + value.size();
            case BOOLEAN, NUMBER -> value.asText();
            case STRING -> "a text of " + value.textValue().length() + " characters";
            case OBJECT, POJO -> "an object";
            case MISSING, NULL -> "missing";
            case BINARY -> "bytes";
        };
    }
}
