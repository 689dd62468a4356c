package health.overturn.table.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/// Makes wrong requests. None of them changes the table.
final class WrongSteps {
    private static final String INVALID = "ValidationException";

    private final RandomItems random;

    WrongSteps(RandomItems random) {
        this.random = random;
    }

    Step next() {
        return switch (random.below(3)) {
            case 0 -> put();
            case 1 -> batch();
            default -> query();
        };
    }

    private Step put() {
        ObjectNode request = Step.onTable();
        ObjectNode item = random.item();
        request.set("Item", item);
        if (random.oneIn(8)) {
            return Step.refused("PutItem", request.put("TableName", "rows-none"), "ResourceNotFoundException");
        }
        if (random.oneIn(8)) {
            return Step.refused("PutItem", request.put("Item", "all"), "SerializationException");
        }
        random.pick(List.<Consumer<ObjectNode>>of(
                        wrong -> spoil(item),
                        wrong -> wrong.put("ReturnValues", "UPDATED_NEW"),
                        wrong -> wrong.put("Conditon", "attribute_exists(pk)"),
                        wrong -> wrong.put("ConditionExpression", "v = :v"),
                        wrong -> wrong.put("ConditionExpression", "attribute_exists(pk) AND"),
                        wrong -> wrong.put("ConditionExpression", "attribute_exists(pk)")
                                .putObject("ExpressionAttributeNames")
                                .put("#v", "v")))
                .accept(request);
        return Step.refused("PutItem", request, INVALID);
    }

    /// Makes an item one that no table of these keys and indexes takes.
    private void spoil(ObjectNode item) {
        random.pick(List.<Consumer<ObjectNode>>of(
                        wrong -> wrong.remove("sk"),
                        wrong -> wrong.set("pk", Step.text("")),
                        wrong -> wrong.set("sk", Step.number("1")),
                        wrong -> wrong.set("sk", Step.text("x".repeat(1025))),
                        wrong -> wrong.set("keysSk", Step.text("1")),
                        wrong -> wrong.set("allPk", Step.text("")),
                        wrong -> wrong.set("v", Step.number("1E126")),
                        wrong -> wrong.set("v", Step.object()),
                        wrong -> wrong.putObject("set").putArray("SS").add("a").add("a"),
                        wrong -> wrong.set("large", Step.text("x".repeat(410_000)))))
                .accept(item);
    }

    private Step batch() {
        ObjectNode request = Step.object();
        ArrayNode writes = request.putObject("RequestItems").putArray(DifferentialTest.TABLE);
        ObjectNode item = random.item();
        writes.addObject().putObject("PutRequest").set("Item", item);
        JsonNode second = random.oneIn(3) ? item.deepCopy().retain("pk", "sk") : spoiled();
        writes.addObject().putObject("PutRequest").set("Item", second);
        return Step.refused("BatchWriteItem", request, INVALID);
    }

    private ObjectNode spoiled() {
        ObjectNode item = random.item();
        spoil(item);
        return item;
    }

    private Step query() {
        ObjectNode request = Step.onTable();
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.set(":p", Step.text(random.partition()));
        request.put(
                "KeyConditionExpression",
                random.pick(List.of(
                        "sk = :p",
                        "pk < :p",
                        "pk = :p OR pk = :p",
                        "pk = :p AND v = :p",
                        "pk = :p AND sk > :p AND sk < :p",
                        "pk = :p AND sk = :q",
                        "pk = ")));
        return Step.refused("Query", request, INVALID);
    }
}
