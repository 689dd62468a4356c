package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads and writes the fields of a log line. An absent value takes no field.
final class JsonFields {
    private JsonFields() {}

    static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("log line, " + name + ": must be a text");
        }
        return value.asText();
    }

    static @Nullable String textOrNull(JsonNode json, String name) {
        return json.has(name) ? text(json, name) : null;
    }

    static LocalDate date(JsonNode json, String name) {
        return LocalDate.parse(text(json, name));
    }

    static @Nullable LocalDate dateOrNull(JsonNode json, String name) {
        return json.has(name) ? date(json, name) : null;
    }

    static Money money(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("log line, " + name + ": must be a whole number of cents");
        }
        return Money.ofCents(value.asLong());
    }

    static <E extends Enum<E>> E constant(JsonNode json, String name, Class<E> type) {
        return Enum.valueOf(type, text(json, name));
    }

    static <E extends Enum<E>> @Nullable E constantOrNull(JsonNode json, String name, Class<E> type) {
        return json.has(name) ? constant(json, name, type) : null;
    }
}
