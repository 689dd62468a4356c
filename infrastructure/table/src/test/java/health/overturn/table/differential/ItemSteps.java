package health.overturn.table.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Makes right requests on single items.
final class ItemSteps {
    private final RandomItems random;
    private final PlainTable table;

    ItemSteps(RandomItems random, PlainTable table) {
        this.random = random;
        this.table = table;
    }

    Step next() {
        return switch (random.below(4)) {
            case 0 -> get();
            case 1 -> delete();
            default -> put();
        };
    }

    private Step get() {
        ObjectNode key = random.key();
        ObjectNode request = Step.onTable().put("ConsistentRead", random.oneIn(2));
        request.set("Key", key);
        ObjectNode answer = Step.object();
        table.find(key).ifPresent(item -> answer.set("Item", item));
        return Step.answered("GetItem", request, answer);
    }

    private Step put() {
        ObjectNode item = random.item();
        ObjectNode request = Step.onTable();
        request.set("Item", item);
        if (!addCondition(request, table.find(item))) {
            return Step.refused("PutItem", request, "ConditionalCheckFailedException");
        }
        Optional<ObjectNode> before = table.put(RandomItems.stored(item));
        return Step.answered("PutItem", request, addReturn(request, before));
    }

    private Step delete() {
        ObjectNode key = random.key();
        ObjectNode request = Step.onTable();
        request.set("Key", key);
        if (!addCondition(request, table.find(key))) {
            return Step.refused("DeleteItem", request, "ConditionalCheckFailedException");
        }
        Optional<ObjectNode> before = table.remove(key);
        return Step.answered("DeleteItem", request, addReturn(request, before));
    }

    private ObjectNode addReturn(ObjectNode request, Optional<ObjectNode> before) {
        ObjectNode answer = Step.object();
        if (random.oneIn(2)) {
            request.put("ReturnValues", "ALL_OLD");
            before.ifPresent(item -> answer.set("Attributes", item));
        }
        return answer;
    }

    /// Adds one of some conditions, or none.
    ///
    /// @return whether it holds for the stored item
    private boolean addCondition(ObjectNode request, Optional<ObjectNode> stored) {
        JsonNode version = stored.map(item -> item.path("v")).orElse(Step.object());
        JsonNode compared = Step.number(random.number());
        return switch (random.below(6)) {
            case 0 -> with(request, "attribute_not_exists(pk)", stored.isEmpty());
            case 1 -> with(request, "attribute_exists(#v) AND NOT attribute_exists(zz)", stored.isPresent());
            case 2 -> compare(request, "v = :v", compared, isOrdered(version, compared, 0, 0));
            case 3 -> compare(request, "v BETWEEN :v AND :top", compared, isOrdered(version, compared, 0, 1));
            case 4 ->
                compare(
                        request,
                        "v < :v OR attribute_not_exists(v)",
                        compared,
                        stored.isEmpty() || isOrdered(version, compared, -1, -1));
            default -> true;
        };
    }

    private static boolean isOrdered(JsonNode version, JsonNode compared, int from, int to) {
        int order = version.isEmpty() ? Integer.MAX_VALUE : PlainTable.compare(version, compared);
        return order >= from && order <= to;
    }

    private static boolean with(ObjectNode request, String condition, boolean holds) {
        request.put("ConditionExpression", condition);
        if (condition.contains("#v")) {
            request.putObject("ExpressionAttributeNames").put("#v", "v");
        }
        return holds;
    }

    private static boolean compare(ObjectNode request, String condition, JsonNode value, boolean holds) {
        request.put("ConditionExpression", condition);
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.set(":v", value);
        if (condition.contains(":top")) {
            values.set(":top", Step.number("1E10"));
        }
        return holds;
    }
}
