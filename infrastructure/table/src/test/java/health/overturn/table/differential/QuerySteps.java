package health.overturn.table.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// Makes right queries of the table and of its indexes.
final class QuerySteps {
    private static final List<String> COMPARATORS = List.of("=", "<", "<=", ">", ">=");

    private final RandomItems random;
    private final PlainTable table;

    QuerySteps(RandomItems random, PlainTable table) {
        this.random = random;
        this.table = table;
    }

    /// The keys of the table, or of an index.
    private record View(String index, String partition, String sort) {
        List<String> keyAttributes() {
            return index.isEmpty() ? List.of("pk", "sk") : List.of("pk", "sk", partition, sort);
        }
    }

    Step next() {
        View view = random.pick(List.of(
                new View("", "pk", "sk"),
                new View("", "pk", "sk"),
                new View("all", "allPk", "allSk"),
                new View("keys", "keysPk", "keysSk")));
        ObjectNode request = Step.onTable();
        if (!view.index().isEmpty()) {
            request.put("IndexName", view.index());
        }
        JsonNode partition = Step.text(random.partition());
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.set(":p", partition);
        Predicate<ObjectNode> range = addRange(request, view, values);
        List<ObjectNode> found = new ArrayList<>(table.inOrder(
                view.partition(),
                view.sort(),
                item -> item.path(view.partition()).equals(partition) && range.test(item)));
        if (random.oneIn(2)) {
            request.put("ScanIndexForward", false);
            Collections.reverse(found);
        }
        return Step.answered("Query", request, answer(request, view, addStart(request, view, found)));
    }

    private Predicate<ObjectNode> addRange(ObjectNode request, View view, ObjectNode values) {
        String partition = view.partition() + " = :p";
        boolean isText = !view.index().equals("keys");
        JsonNode value = isText ? Step.text(random.sort()) : Step.number(random.number());
        values.set(":s", value);
        return switch (random.below(isText ? 4 : 3)) {
            case 0 -> {
                values.remove(":s");
                request.put("KeyConditionExpression", partition);
                yield item -> true;
            }
            case 1 -> {
                JsonNode top = isText ? Step.text("\uDBFF\uDFFF") : Step.number("1E4");
                request.put("KeyConditionExpression", "%s AND %s BETWEEN :s AND :t".formatted(partition, view.sort()));
                values.set(":t", top);
                yield item -> PlainTable.compare(item.path(view.sort()), value) >= 0
                        && PlainTable.compare(item.path(view.sort()), top) <= 0;
            }
            case 2 -> {
                String comparator = random.pick(COMPARATORS);
                request.put("KeyConditionExpression", "%s AND %s %s :s".formatted(partition, view.sort(), comparator));
                yield item -> holds(comparator, PlainTable.compare(item.path(view.sort()), value));
            }
            default -> {
                request.put("KeyConditionExpression", "%s AND begins_with(%s, :s)".formatted(partition, view.sort()));
                yield item -> item.path(view.sort())
                        .path("S")
                        .asText()
                        .startsWith(value.path("S").asText());
            }
        };
    }

    private static boolean holds(String comparator, int order) {
        return switch (comparator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /// Lets some queries begin behind one of the items that they find.
    private List<ObjectNode> addStart(ObjectNode request, View view, List<ObjectNode> found) {
        if (found.isEmpty() || !random.oneIn(4)) {
            return found;
        }
        int start = random.below(found.size());
        request.set("ExclusiveStartKey", found.get(start).deepCopy().retain(view.keyAttributes()));
        return found.subList(start + 1, found.size());
    }

    private ObjectNode answer(ObjectNode request, View view, List<ObjectNode> found) {
        List<ObjectNode> page = found;
        ObjectNode answer = Step.object();
        if (random.oneIn(3)) {
            int limit = 1 + random.below(4);
            request.put("Limit", limit);
            page = found.subList(0, Math.min(limit, found.size()));
            if (page.size() == limit) {
                answer.set("LastEvaluatedKey", page.getLast().deepCopy().retain(view.keyAttributes()));
            }
        }
        answer.put("ScannedCount", page.size());
        List<ObjectNode> filtered = addFilter(request, view, page);
        answer.put("Count", filtered.size());
        ArrayNode items = answer.putArray("Items");
        filtered.forEach(
                item -> items.add(view.index().equals("keys") ? item.deepCopy().retain(view.keyAttributes()) : item));
        return answer;
    }

    private List<ObjectNode> addFilter(ObjectNode request, View view, List<ObjectNode> page) {
        if (view.index().equals("keys") || !random.oneIn(3)) {
            return page;
        }
        JsonNode value = Step.number(random.number());
        request.put("FilterExpression", "v >= :f");
        ((ObjectNode) request.path("ExpressionAttributeValues")).set(":f", value);
        return page.stream()
                .filter(item -> PlainTable.compare(item.path("v"), value) >= 0)
                .toList();
    }
}
