package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Checks attribute values whose form is right: one type each, numbers in range, sets without copies, depth.
final class ValueChecks {
    private static final int MAX_DEPTH = 32;
    private static final String INVALID = "One or more parameter values were invalid: ";

    private ValueChecks() {}

    /// Throws for the first wrong value of an item or a key.
    static void requireValid(JsonNode attributes) {
        problemIn(attributes.valueStream(), 1).ifPresent(problem -> {
            throw RefusedRequestException.invalid(problem);
        });
    }

    /// Returns the service's text for what is wrong with a value.
    static Optional<String> problem(JsonNode value) {
        return problem(value, 1);
    }

    private static Optional<String> problem(JsonNode value, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.of("Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                    + " levels beyond supported limit");
        }
        if (value.isEmpty()) {
            return Optional.of("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (value.size() > 1) {
            return Optional.of("Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                    + " the supported datatypes");
        }
        String type = value.fieldNames().next();
        JsonNode content = Objects.requireNonNull(value.get(type));
        return switch (type) {
            case "N" -> NumberLimits.problem(content.textValue());
            case "NULL" ->
                content.booleanValue()
                        ? Optional.empty()
                        : Optional.of(INVALID + "Null attribute value types must have the value of true");
            case "SS", "NS", "BS" -> problemOfSet(type, texts(content));
            case "L", "M" -> problemIn(content.valueStream(), depth + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<String> problemIn(Stream<JsonNode> values, int depth) {
        return values.map(value -> problem(value, depth))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problemOfSet(String type, List<String> members) {
        return switch (type) {
            case "SS" ->
                members.isEmpty()
                        ? Optional.of(INVALID + "An string set  may not be empty")
                        : copies(members, text -> text, INVALID + "Input collection %s contains duplicates.");
            case "BS" ->
                members.isEmpty()
                        ? Optional.of(INVALID + "Binary sets should not be empty")
                        : copies(members, text -> text, INVALID + "Input collection %sof type BS contains duplicates.");
            default -> problemOfNumbers(members);
        };
    }

    private static Optional<String> problemOfNumbers(List<String> members) {
        if (members.isEmpty()) {
            return Optional.of(INVALID + "An number set  may not be empty");
        }
        return members.stream()
                .map(NumberLimits::problem)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> copies(
                        members,
                        text -> new BigDecimal(text).stripTrailingZeros(),
                        "Input collection contains duplicates"));
    }

    private static Optional<String> copies(List<String> members, Function<String, Object> identity, String text) {
        return members.stream().map(identity).distinct().count() == members.size()
                ? Optional.empty()
                : Optional.of(text.formatted(members));
    }

    private static List<String> texts(JsonNode set) {
        return set.valueStream().map(JsonNode::textValue).toList();
    }
}
