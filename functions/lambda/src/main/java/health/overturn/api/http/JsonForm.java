package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a JSON object that a caller sent. It collects all errors, and quotes no value, because a value
/// may hold patient data.
public final class JsonForm {
    /// The most that an amount of a claim may be: $10,000,000.
    private static final long MAX_CENTS = 1_000_000_000L;

    private final JsonNode object;
    private final String where;
    private final List<String> errors = new ArrayList<>();
    private final Set<String> knownFields = new HashSet<>();

    private JsonForm(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /// Reads the body of a request.
    ///
    /// @throws BadRequestException if the body is not a JSON object
    /// @throws InvalidFormException with all errors of the body
    public static <T> T read(String body, Function<JsonForm, T> reader) {
        List<String> errors = new ArrayList<>();
        T read = readObject(parseObject(body), "", reader, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFormException(errors);
        }
        return read;
    }

    /// Reads an object and adds its errors to those of others. A result with errors must not be used.
    ///
    /// @param where the prefix of each error, such as `line 3, `
    public static <T> T readObject(JsonNode object, String where, Function<JsonForm, T> reader, List<String> errors) {
        JsonForm form = new JsonForm(object, where);
        T read = reader.apply(form);
        form.addErrorsForUnknownFields();
        errors.addAll(form.errors);
        return read;
    }

    private static JsonNode parseObject(String body) {
        try {
            JsonNode read = Json.read(body);
            if (read.isObject()) {
                return read;
            }
        } catch (InvalidJsonException invalid) {
            throw new BadRequestException(String.valueOf(invalid.getMessage()));
        }
        throw new BadRequestException("body: must be a JSON object");
    }

    /// A text; empty if the field is absent.
    public String text(String name) {
        JsonNode value = field(name);
        if (value.isTextual()) {
            return value.asText();
        }
        if (!isAbsent(value)) {
            error(name, "a text");
        }
        return "";
    }

    public String required(String name) {
        String text = text(name);
        if (text.isBlank() && (isAbsent(field(name)) || field(name).isTextual())) {
            error(name, "a text");
        }
        return text.strip();
    }

    public ProtectedText protectedText(String name) {
        return ProtectedText.of(text(name));
    }

    public <E extends Enum<E>> E constant(String name, Class<E> constants) {
        String text = field(name).asText("");
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        error(name, ApiRequest.alternatives(List.of(constants.getEnumConstants())));
        return constants.getEnumConstants()[0];
    }

    @Nullable public LocalDate day(String name) {
        JsonNode value = field(name);
        if (isAbsent(value)) {
            return null;
        }
        Optional<LocalDate> day = DayBounds.parse(value.asText(""));
        if (day.isEmpty()) {
            error(name, DayBounds.EXPECTED);
        }
        return day.orElse(null);
    }

    @Nullable public LocalDate requiredDay(String name) {
        if (isAbsent(field(name))) {
            error(name, DayBounds.EXPECTED);
        }
        return day(name);
    }

    /// An amount in cents of at most $10,000,000; zero if the field is absent or has another value.
    public long cents(String name) {
        JsonNode value = field(name);
        boolean good = value.isIntegralNumber()
                && value.canConvertToLong()
                && value.asLong() >= -MAX_CENTS
                && value.asLong() <= MAX_CENTS;
        if (!isAbsent(value) && !good) {
            error(name, "a whole number of cents of at most 1,000,000,000");
        }
        return good ? value.asLong() : 0;
    }

    /// A whole number from 1 to a maximum.
    public long count(String name, long max) {
        JsonNode value = field(name);
        boolean good =
                value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 1 && value.asLong() <= max;
        if (!good) {
            error(name, "a whole number from 1 to %,d".formatted(max));
        }
        return good ? value.asLong() : 1;
    }

    /// A choice; true if the field is absent.
    public boolean trueUnlessFalse(String name) {
        JsonNode value = field(name);
        if (!isAbsent(value) && !value.isBoolean()) {
            error(name, "true or false");
        }
        return value.asBoolean(true);
    }

    @Nullable public Integer version() {
        JsonNode value = field("version");
        if (!isAbsent(value) && !(value.isIntegralNumber() && value.canConvertToInt() && value.asInt() > 0)) {
            error("version", "a positive whole number");
        }
        return isAbsent(value) ? null : Integer.valueOf(value.asInt());
    }

    /// @param max the maximum number of texts
    public List<String> texts(String name, int max) {
        JsonNode value = field(name);
        List<String> texts = StreamSupport.stream(value.spliterator(), false)
                .map(each -> each.asText(""))
                .toList();
        boolean good = value.isArray()
                && texts.size() <= max
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual)
                && new HashSet<>(texts).size() == texts.size();
        if (!isAbsent(value) && !good) {
            error(name, "a list of at most " + max + " different texts");
        }
        return texts;
    }

    /// Adds an error for a field that is missing or has another value than it must.
    ///
    /// @param expected what the field must be
    public void error(String name, String expected) {
        reject(name, isAbsent(object.path(name)) ? "is required" : "must be " + expected + "; got another value");
    }

    /// Adds another error for a field.
    ///
    /// @param error what is wrong, such as `must be at most chargeCents`
    public void reject(String name, String error) {
        errors.add(where + name + ": " + error);
    }

    private JsonNode field(String name) {
        knownFields.add(name);
        return object.path(name);
    }

    private void addErrorsForUnknownFields() {
        object.fieldNames().forEachRemaining(name -> {
            if (!knownFields.contains(name)) {
                errors.add(where + "unknown field; allowed: " + String.join(", ", new TreeSet<>(knownFields)));
            }
        });
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
