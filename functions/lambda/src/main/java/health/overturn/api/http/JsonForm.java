package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
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
    /// The most characters of a name, an id or a code.
    public static final int MAX_NAME_LENGTH = 200;
    /// The most characters of a note or a reason.
    public static final int MAX_NOTE_LENGTH = 4_000;
    /// The most that an amount of a claim may be: $10,000,000.
    private static final long MAX_CENTS = 1_000_000_000L;

    private static final String CENTS_EXPECTED = "a whole number of cents from 0 to 1,000,000,000";

    private final JsonNode object;
    private final int line;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> knownFields = new HashSet<>();

    private JsonForm(JsonNode object, int line) {
        this.object = object;
        this.line = line;
    }

    /// Reads the body of a request.
    ///
    /// @throws BadRequestException if the body is not a JSON object
    /// @throws InvalidFormException with all errors of the body
    public static <T> T read(String body, Function<JsonForm, T> reader) {
        List<FieldError> errors = new ArrayList<>();
        T read = readObject(JsonBody.object(body), 0, reader, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFormException(errors);
        }
        return read;
    }

    /// Reads an object and adds its errors to those of others. A result with errors must not be used.
    ///
    /// @param line the line of a CSV body; 0 for a JSON body
    public static <T> T readObject(JsonNode object, int line, Function<JsonForm, T> reader, List<FieldError> errors) {
        JsonForm form = new JsonForm(object, line);
        T read = reader.apply(form);
        form.addErrorsForUnknownFields();
        errors.addAll(form.errors);
        return read;
    }

    /// Whether the field is there and not null.
    public boolean has(String name) {
        return !isAbsent(field(name));
    }

    /// A text of at most 200 characters; empty if the field is absent.
    public String text(String name) {
        return text(name, MAX_NAME_LENGTH);
    }

    /// A text of at most `max` characters; empty if the field is absent.
    public String text(String name, int max) {
        JsonNode value = field(name);
        if (value.isTextual() && value.asText().length() <= max) {
            return value.asText();
        }
        if (!isAbsent(value)) {
            error(name, "a text of at most %,d characters".formatted(max));
        }
        return "";
    }

    public String required(String name) {
        return required(name, MAX_NAME_LENGTH);
    }

    public String required(String name, int max) {
        String text = text(name, max);
        JsonNode value = field(name);
        if (isAbsent(value) || (value.isTextual() && value.asText().isBlank())) {
            error(name, "a text");
        }
        return text.strip();
    }

    /// What a person wrote, of at most 4,000 characters.
    public ProtectedText protectedText(String name) {
        return protectedText(name, MAX_NOTE_LENGTH);
    }

    public ProtectedText protectedText(String name, int max) {
        return ProtectedText.of(text(name, max));
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

    /// A constant by its name; null if the field is absent.
    public <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> constants) {
        return isAbsent(field(name)) ? null : constant(name, constants);
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

    /// A moment; empty if the field is absent.
    public Optional<Instant> moment(String name) {
        JsonNode value = field(name);
        Optional<Instant> moment = ParameterFormat.Moment.parse(value.asText(""));
        if (!isAbsent(value) && moment.isEmpty()) {
            error(name, ParameterFormat.Moment.EXPECTED);
        }
        return moment;
    }

    /// An amount in cents of $0 to $10,000,000; zero if the field is absent or has another value.
    public long cents(String name) {
        JsonNode value = field(name);
        boolean good = value.isIntegralNumber()
                && value.canConvertToLong()
                && value.asLong() >= 0
                && value.asLong() <= MAX_CENTS;
        if (!isAbsent(value) && !good) {
            error(name, CENTS_EXPECTED);
        }
        return good ? value.asLong() : 0;
    }

    public long requiredCents(String name) {
        if (isAbsent(field(name))) {
            error(name, CENTS_EXPECTED);
        }
        return cents(name);
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
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonForm::isName)
                && new HashSet<>(texts).size() == texts.size();
        if (!isAbsent(value) && !good) {
            error(name, "a list of at most " + max + " different texts of at most " + MAX_NAME_LENGTH + " characters");
        }
        return texts;
    }

    /// Adds an error for a field that is missing or has another value than it must.
    ///
    /// @param expected what the field must be
    public void error(String name, String expected) {
        boolean missing = isAbsent(object.path(name));
        add(name, missing ? FieldError.Rule.REQUIRED : FieldError.Rule.FORMAT, "must be " + expected);
    }

    /// Adds another error for a field.
    ///
    /// @param error what is wrong, such as `must be at most chargeCents`
    public void reject(String name, String error) {
        add(name, FieldError.Rule.CONFLICT, error);
    }

    private void add(String name, FieldError.Rule rule, String expected) {
        errors.add(new FieldError(line, name, rule, expected));
    }

    private JsonNode field(String name) {
        knownFields.add(name);
        return object.path(name);
    }

    private void addErrorsForUnknownFields() {
        if (object.properties().stream().anyMatch(field -> !knownFields.contains(field.getKey()))) {
            add(
                    "",
                    FieldError.Rule.UNKNOWN,
                    "must have no other fields than " + String.join(", ", new TreeSet<>(knownFields)));
        }
    }

    private static boolean isName(JsonNode value) {
        return value.isTextual() && value.asText().length() <= MAX_NAME_LENGTH;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
