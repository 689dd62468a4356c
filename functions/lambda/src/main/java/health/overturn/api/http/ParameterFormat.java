package health.overturn.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.Week;
import health.overturn.storage.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The values that a query parameter takes. The contract describes each parameter as its format does.
public sealed interface ParameterFormat {
    /// Whether a value, not blank, is one of them.
    boolean accepts(String value);

    /// What a value must be, for messages.
    String expected();

    /// The JSON schema of the values.
    ObjectNode schema();

    /// A text without control characters.
    record FreeText(int maxLength) implements ParameterFormat {
        @Override
        public boolean accepts(String value) {
            return value.length() <= maxLength && value.chars().noneMatch(Character::isISOControl);
        }

        @Override
        public String expected() {
            return "a text of 1 to " + maxLength + " characters without control characters";
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").put("minLength", 1).put("maxLength", maxLength);
        }
    }

    /// A text of a form.
    ///
    /// @param example a text of that form
    record Pattern(String regex, int maxLength, String example) implements ParameterFormat {
        @Override
        public boolean accepts(String value) {
            return value.length() <= maxLength && value.matches(regex);
        }

        @Override
        public String expected() {
            return "of the form " + example;
        }

        @Override
        public ObjectNode schema() {
            return Json.object()
                    .put("type", "string")
                    .put("pattern", "^" + regex + "$")
                    .put("maxLength", maxLength);
        }
    }

    /// A whole number within bounds.
    record WholeNumber(long min, long max) implements ParameterFormat {
        private static final int MAX_DIGITS = 18;

        @Override
        public boolean accepts(String value) {
            return value.length() <= MAX_DIGITS
                    && value.matches("-?[0-9]+")
                    && Long.parseLong(value) >= min
                    && Long.parseLong(value) <= max;
        }

        @Override
        public String expected() {
            return String.format(Locale.ROOT, "a whole number from %,d to %,d", min, max);
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "integer").put("minimum", min).put("maximum", max);
        }
    }

    /// A day.
    record Day() implements ParameterFormat {
        @Override
        public boolean accepts(String value) {
            return DayBounds.parse(value).isPresent();
        }

        @Override
        public String expected() {
            return DayBounds.EXPECTED;
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").put("format", "date");
        }
    }

    /// A moment in UTC, in seconds or finer.
    record Moment() implements ParameterFormat {
        static final String EXPECTED = "a moment such as 2026-12-24T15:00:00Z";

        private static final int MAX_LENGTH = 30;

        /// Parses a moment; empty if the text is none.
        static Optional<Instant> parse(String text) {
            try {
                return text.length() <= MAX_LENGTH ? Optional.of(Instant.parse(text)) : Optional.empty();
            } catch (DateTimeException invalid) {
                return Optional.empty();
            }
        }

        @Override
        public boolean accepts(String value) {
            return parse(value).isPresent();
        }

        @Override
        public String expected() {
            return EXPECTED;
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").put("format", "date-time");
        }
    }

    /// A week of the calendar.
    record CalendarWeek() implements ParameterFormat {
        private static final String REGEX = "(19|20)[0-9]{2}-W[0-5][0-9]";

        @Override
        public boolean accepts(String value) {
            return value.matches(REGEX) && Week.parse(value).isPresent();
        }

        @Override
        public String expected() {
            return "a week such as 2026-W48";
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").put("pattern", "^" + REGEX + "$");
        }
    }

    /// One of some constants, in upper or lower case.
    record Choice(List<String> constants) implements ParameterFormat {
        public Choice {
            constants = List.copyOf(constants);
        }

        @Override
        public boolean accepts(String value) {
            return constants.stream().anyMatch(value::equalsIgnoreCase);
        }

        @Override
        public String expected() {
            return ApiRequest.alternatives(constants);
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").set("enum", array(constants));
        }
    }

    /// One or several of some constants, separated by commas.
    record Choices(List<String> constants) implements ParameterFormat {
        public Choices {
            constants = List.copyOf(constants);
        }

        @Override
        public boolean accepts(String value) {
            List<String> given = List.of(value.split(",", -1));
            return constants.containsAll(given) && given.stream().distinct().count() == given.size();
        }

        @Override
        public String expected() {
            return "different ones of " + ApiRequest.alternatives(constants) + ", separated by commas";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Json.object().put("type", "array");
            schema.set("items", new Choice(constants).schema());
            return schema.put("uniqueItems", true);
        }
    }

    /// True or false.
    record Flag() implements ParameterFormat {
        @Override
        public boolean accepts(String value) {
            return value.equals("true") || value.equals("false");
        }

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "boolean");
        }
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }
}
