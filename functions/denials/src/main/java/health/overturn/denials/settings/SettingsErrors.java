package health.overturn.denials.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with a draft, collected while it is read; each reading method adds the fault that it finds.
final class SettingsErrors {
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_QUOTE_LENGTH = 40;

    private final List<String> errors = new ArrayList<>();

    void add(String field, String expected, @Nullable String value) {
        errors.add(field + ": " + expected + " was expected but was " + quote(value));
    }

    boolean hasAny() {
        return !errors.isEmpty();
    }

    List<String> all() {
        return List.copyOf(errors);
    }

    /// A name of a person, payer or group, without the spaces around it; empty where it is no name.
    String parseName(String field, @Nullable String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            add(field, "a name of 1 to " + MAX_NAME_LENGTH + " characters", text);
            return "";
        }
        return name;
    }

    Optional<LocalDate> parseDay(String field, @Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text == null ? "" : text));
        } catch (DateTimeParseException unreadable) {
            add(field, "a day as 2026-12-24", text);
            return Optional.empty();
        }
    }

    Optional<Long> parseNumber(String field, String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return Optional.of(number);
            }
        } catch (NumberFormatException unreadable) {
            // It is named below, as a number out of range is.
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

    <E extends Enum<E>> Optional<E> parseConstant(String field, Class<E> type, @Nullable String text) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            add(field, "one of " + Arrays.toString(type.getEnumConstants()), text);
        }
        return found;
    }

    private static String quote(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        return '"' + (value.length() > MAX_QUOTE_LENGTH ? value.substring(0, MAX_QUOTE_LENGTH) + "…" : value) + '"';
    }
}
