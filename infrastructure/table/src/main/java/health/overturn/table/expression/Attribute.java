package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            case "L" -> areEqual(left.get("L"), right.get("L"));
            case "M" ->
                fieldNames(left.get("M")).equals(fieldNames(right.get("M"))) && areEqual(left.get("M"), right.get("M"));
            default -> left.equals(right);
        };
    }

    /// Compares two lists, or two maps with the same names. Numbers in them are equal by value.
    private static boolean areEqual(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        return left.isArray()
                ? IntStream.range(0, left.size()).allMatch(i -> isEqual(left.get(i), right.get(i)))
                : fieldNames(left).stream().allMatch(name -> isEqual(left.path(name), right.path(name)));
    }

    private static Set<String> fieldNames(JsonNode map) {
        return map.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
    }

    static boolean contains(JsonNode value, JsonNode member) {
        String type = type(value);
        String memberType = type(member);
        return switch (type) {
            case "S" ->
                memberType.equals("S")
                        && value.get("S").asText().contains(member.get("S").asText());
            case "SS", "NS", "BS" ->
                type.equals(memberType + "S") && members(value).contains(member(memberType, member.get(memberType)));
            case "L" ->
                StreamSupport.stream(value.get("L").spliterator(), false).anyMatch(element -> isEqual(element, member));
            default -> false;
        };
    }

    static boolean beginsWith(JsonNode value, JsonNode prefix) {
        String type = type(value);
        if (!type.equals(type(prefix))) {
            return false;
        }
        return switch (type) {
            case "S" -> value.get("S").asText().startsWith(prefix.get("S").asText());
            case "B" ->
                beginsWith(
                        decode(value.get("B").asText()), decode(prefix.get("B").asText()));
            default -> false;
        };
    }

    private static boolean beginsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
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

    private static Set<Object> members(JsonNode set) {
        String type = type(set);
        String memberType = type.substring(0, 1);
        return StreamSupport.stream(set.get(type).spliterator(), false)
                .map(member -> member(memberType, member))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Returns a member of a set, a number without trailing zeros.
    private static Object member(String type, JsonNode content) {
        return type.equals("N") ? new BigDecimal(content.asText()).stripTrailingZeros() : content.asText();
    }

    private static int compareUtf8(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
