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
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUOTE = 40;

    private final List<String> found = new ArrayList<>();

    void add(String where, String expected, @Nullable String was) {
        found.add(where + ": " + expected + " was expected but was " + quote(was));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<String> all() {
        return List.copyOf(found);
    }

    /// A name of a person, payer or group, without the spaces around it; empty where it is no name.
    String name(String where, @Nullable String written) {
        String name = written == null ? "" : written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            add(where, "a name of 1 to " + LONGEST_NAME + " characters", written);
            return "";
        }
        return name;
    }

    Optional<LocalDate> day(String where, @Nullable String written) {
        try {
            return Optional.of(LocalDate.parse(written == null ? "" : written));
        } catch (DateTimeParseException unreadable) {
            add(where, "a day as 2026-12-24", written);
            return Optional.empty();
        }
    }

    Optional<Long> number(String where, String written, long least, long most) {
        try {
            long number = Long.parseLong(written);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException unreadable) {
            // It is named below, as a number out of range is.
        }
        add(where, "a whole number from " + least + " to " + most, written);
        return Optional.empty();
    }

    boolean flag(String where, String written) {
        if (!written.equals("true") && !written.equals("false")) {
            add(where, "true or false", written);
        }
        return written.equals("true");
    }

    <E extends Enum<E>> Optional<E> constant(String where, Class<E> type, @Nullable String written) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(written))
                .findFirst();
        if (found.isEmpty()) {
            add(where, "one of " + Arrays.toString(type.getEnumConstants()), written);
        }
        return found;
    }

    private static String quote(@Nullable String was) {
        if (was == null) {
            return "nothing";
        }
        return '"' + (was.length() > LONGEST_QUOTE ? was.substring(0, LONGEST_QUOTE) + "…" : was) + '"';
    }
}
