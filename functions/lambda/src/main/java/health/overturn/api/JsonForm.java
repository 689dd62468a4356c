package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A JSON object that somebody sent, read field by field; all that is wrong with it is told at once, and
/// nothing of what stood there is quoted.
final class JsonForm {
    private final JsonNode object;
    private final String where;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private JsonForm(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /// Reads a body.
    ///
    /// @throws BadRequestException where it is no JSON object
    /// @throws InvalidFormException with every fault of it
    static <T> T read(String body, Function<JsonForm, T> reading) {
        List<String> faults = new ArrayList<>();
        T read = of(object(body), "", reading, faults);
        if (!faults.isEmpty()) {
            throw new InvalidFormException(faults);
        }
        return read;
    }

    /// Reads an object and adds its faults to those of others; with a fault, what it gives is of no use.
    ///
    /// @param where it stands, in front of each fault
    static <T> T of(JsonNode object, String where, Function<JsonForm, T> reading, List<String> faults) {
        JsonForm form = new JsonForm(object, where);
        T read = reading.apply(form);
        form.unknown();
        faults.addAll(form.faults);
        return read;
    }

    private static JsonNode object(String body) {
        try {
            JsonNode read = Json.read(body);
            if (read.isObject()) {
                return read;
            }
        } catch (InvalidJsonException invalid) {
            throw new BadRequestException(String.valueOf(invalid.getMessage()));
        }
        throw new BadRequestException("body: a JSON object was expected but was something else");
    }

    /// Empty where it is left out.
    String text(String name) {
        JsonNode value = field(name);
        if (value.isTextual()) {
            return value.asText();
        }
        if (!absent(value)) {
            fault(name, "a text");
        }
        return "";
    }

    String required(String name) {
        String text = text(name);
        if (text.isBlank() && (absent(field(name)) || field(name).isTextual())) {
            fault(name, "a text");
        }
        return text.strip();
    }

    ProtectedText protectedText(String name) {
        return ProtectedText.of(text(name));
    }

    <E extends Enum<E>> E constant(String name, Class<E> constants) {
        String text = field(name).asText("");
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        fault(name, "one of " + Arrays.toString(constants.getEnumConstants()));
        return constants.getEnumConstants()[0];
    }

    @Nullable LocalDate day(String name) {
        JsonNode value = field(name);
        if (absent(value)) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText(""));
        } catch (DateTimeException unreadable) {
            fault(name, "a day such as 2026-12-24");
            return null;
        }
    }

    @Nullable LocalDate requiredDay(String name) {
        if (absent(field(name))) {
            fault(name, "a day such as 2026-12-24");
        }
        return day(name);
    }

    /// Zero where it is left out.
    long cents(String name) {
        JsonNode value = field(name);
        if (!absent(value) && !(value.isIntegralNumber() && value.canConvertToLong())) {
            fault(name, "a whole number of cents");
        }
        return value.asLong(0);
    }

    /// Whether a choice is left as it is where nothing is said: true, unless it says false.
    boolean trueUnlessFalse(String name) {
        JsonNode value = field(name);
        if (!absent(value) && !value.isBoolean()) {
            fault(name, "true or false");
        }
        return value.asBoolean(true);
    }

    @Nullable Integer version() {
        JsonNode value = field("version");
        if (!absent(value) && !(value.isIntegralNumber() && value.canConvertToInt() && value.asInt() > 0)) {
            fault("version", "a positive whole number");
        }
        return absent(value) ? null : Integer.valueOf(value.asInt());
    }

    /// @param most so many at the most
    List<String> texts(String name, int most) {
        JsonNode value = field(name);
        List<String> texts = StreamSupport.stream(value.spliterator(), false)
                .map(each -> each.asText(""))
                .toList();
        boolean good = value.isArray()
                && texts.size() <= most
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual)
                && new HashSet<>(texts).size() == texts.size();
        if (!absent(value) && !good) {
            fault(name, "a list of at most " + most + " texts, each once,");
        }
        return texts;
    }

    void fault(String name, String expected) {
        faults.add(where + name + ": " + expected + " was expected but was "
                + (absent(object.path(name)) ? "missing" : "something else"));
    }

    private JsonNode field(String name) {
        known.add(name);
        return object.path(name);
    }

    private void unknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(where + "field: one of " + new TreeSet<>(known) + " was expected but was another");
            }
        });
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
