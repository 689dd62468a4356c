package health.overturn.denials.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects the errors of a draft while it is read. Each `parse` method adds an error where the text has another form.
final class SettingsErrors {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_QUOTE_LENGTH = 40;

    private final List<String> errors = new ArrayList<>();

    /// Adds `<field>: must be <what>; got "<value>"`, or `<field>: is required` where there is no value.
    void add(String field, String what, @Nullable String value) {
        addProblem(field, value == null ? "is required" : "must be " + what + "; got " + quote(value));
    }

    /// Adds `<field>: <problem>`, where the problem says what to do about it.
    void addProblem(String field, String problem) {
        errors.add(field + ": " + problem);
    }

    boolean hasAny() {
        return !errors.isEmpty();
    }

    List<String> all() {
        return List.copyOf(errors);
    }

    /// The name of a person, payer or group without the spaces around it; empty where the text is no name.
    String parseName(String field, @Nullable String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            add(field, "a name of 1 to " + MAX_NAME_LENGTH + " characters", text);
            return "";
        }
        return name;
    }

    Optional<LocalDate> parseDay(String field, @Nullable String text) {
        Optional<LocalDate> day = parseDay(text == null ? "" : text);
        if (day.isEmpty()) {
            add(field, "a date from 1900-01-01 to 2100-12-31, such as 2026-12-24", text);
        }
        return day;
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    Optional<Long> parseNumber(String field, String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return Optional.of(number);
            }
        } catch (NumberFormatException _) {
            // A text that is no number gets the same error as a number out of range.
        }
        add(field, "a whole number from " + min + " to " + max, text);
        return Optional.empty();
    }

    boolean parseFlag(String field, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            add(field, "true or false", text);
        }
        return text.equals("true");
    }

    /// The constant that a value names.
    <E extends Enum<E>> Optional<E> parseConstant(String field, Class<E> type, @Nullable String text) {
        Optional<E> constant = find(type, text);
        if (constant.isEmpty()) {
            add(field, "one of " + names(type), text);
        }
        return constant;
    }

    /// The constant that a key of a JSON object names; the field ends with this key.
    <E extends Enum<E>> Optional<E> parseKey(String field, String kind, Class<E> type, String key) {
        Optional<E> constant = find(type, key);
        if (constant.isEmpty()) {
            addProblem(field, "unknown " + kind + "; allowed: " + names(type));
        }
        return constant;
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String quote(String value) {
        return '"' + (value.length() > MAX_QUOTE_LENGTH ? value.substring(0, MAX_QUOTE_LENGTH) + "…" : value) + '"';
    }
}
