package health.overturn.table.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A table as a list of items, searched from its beginning each time.
final class PlainTable {
    private final List<ObjectNode> items = new ArrayList<>();

    Optional<ObjectNode> find(JsonNode key) {
        return items.stream().filter(item -> isAt(item, key)).findFirst();
    }

    /// Puts an item, and returns the one that it replaces.
    Optional<ObjectNode> put(ObjectNode item) {
        Optional<ObjectNode> before = remove(item);
        items.add(item);
        return before;
    }

    Optional<ObjectNode> remove(JsonNode key) {
        Optional<ObjectNode> before = find(key);
        before.ifPresent(items::remove);
        return before;
    }

    List<ObjectNode> all() {
        return List.copyOf(items);
    }

    /// Returns the items that have both attributes and meet the condition, in the order of the second.
    List<ObjectNode> inOrder(String partition, String sort, Predicate<ObjectNode> condition) {
        return items.stream()
                .filter(item -> item.has(partition) && item.has(sort))
                .filter(condition)
                .sorted(order(sort))
                .toList();
    }

    /// Orders by an attribute, then by the key of the table.
    static Comparator<JsonNode> order(String sort) {
        return by(sort).thenComparing(by("pk")).thenComparing(by("sk"));
    }

    private static Comparator<JsonNode> by(String attribute) {
        return (left, right) -> compare(left.path(attribute), right.path(attribute));
    }

    static int compare(JsonNode left, JsonNode right) {
        return left.has("N")
                ? number(left).compareTo(number(right))
                : Arrays.compareUnsigned(bytes(left), bytes(right));
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.path("N").asText());
    }

    private static byte[] bytes(JsonNode value) {
        return value.path("S").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAt(JsonNode item, JsonNode key) {
        return item.path("pk").equals(key.path("pk")) && item.path("sk").equals(key.path("sk"));
    }
}
