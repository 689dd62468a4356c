package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Functions on attribute values in the JSON form of the protocol, `{"S":"…"}`: type, order, equality and size.
public final class Attribute {
    private Attribute() {}

    /// Returns the type: S, N, B, BOOL, NULL, M, L, SS, NS or BS.
    ///
    /// @throws InvalidExpressionException where the value has no type or several
    public static String type(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            throw new InvalidExpressionException(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        return value.fieldNames().next();
    }

    /// Compares two values of the same type S, N or B; empty for any other pair.
    public static OptionalInt compare(JsonNode left, JsonNode right) {
        String type = type(left);
        if (!type.equals(type(right))) {
            return OptionalInt.empty();
        }
        String leftText = left.get(type).asText();
        String rightText = right.get(type).asText();
        return switch (type) {
            case "S" -> OptionalInt.of(compareUtf8(leftText, rightText));
            case "N" -> OptionalInt.of(new BigDecimal(leftText).compareTo(new BigDecimal(rightText)));
            case "B" -> OptionalInt.of(Arrays.compareUnsigned(decode(leftText), decode(rightText)));
            default -> OptionalInt.empty();
        };
    }

    static boolean isEqual(JsonNode left, JsonNode right) {
        String type = type(left);
        if (!type.equals(type(right))) {
            return false;
        }
        return switch (type) {
            case "S", "N", "B" -> compare(left, right).orElse(1) == 0;
            case "SS", "NS", "BS" -> members(left).equals(members(right));
            default -> left.equals(right);
        };
    }

    static boolean contains(JsonNode value, JsonNode member) {
        String type = type(value);
        String memberType = type(member);
        return switch (type) {
            case "S" ->
                memberType.equals("S")
                        && value.get("S").asText().contains(member.get("S").asText());
            case "SS", "NS", "BS" ->
                type.startsWith(memberType)
                        && members(value).contains(member.get(memberType).asText());
            case "L" ->
                StreamSupport.stream(value.get("L").spliterator(), false).anyMatch(element -> isEqual(element, member));
            default -> false;
        };
    }

    static boolean beginsWith(JsonNode value, JsonNode prefix) {
        return type(value).equals("S")
                && type(prefix).equals("S")
                && value.get("S").asText().startsWith(prefix.get("S").asText());
    }

    /// Returns what `size(…)` returns: bytes of S and B, members of M, L and sets; empty for types without a size.
    static OptionalInt size(JsonNode value) {
        String type = type(value);
        return switch (type) {
            case "S" -> OptionalInt.of(value.get(type).asText().getBytes(StandardCharsets.UTF_8).length);
            case "B" -> OptionalInt.of(decode(value.get(type).asText()).length);
            case "M", "L", "SS", "NS", "BS" -> OptionalInt.of(value.get(type).size());
            default -> OptionalInt.empty();
        };
    }

    private static Set<String> members(JsonNode set) {
        return StreamSupport.stream(set.get(type(set)).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int compareUtf8(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
