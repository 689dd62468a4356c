package health.overturn.table.harsh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Runs a part of a batch and answers the rest as unprocessed. A request that is no batch, or a batch of one,
/// runs whole.
final class PartialBatch {
    private PartialBatch() {}

    static ObjectNode run(
            String name, JsonNode request, Function<JsonNode, ObjectNode> operation, RandomGenerator random) {
        return switch (name) {
            case "BatchWriteItem" -> runHalf(request, operation, new Half("UnprocessedItems", random));
            case "BatchGetItem" -> runHalf(request, operation, new Half("UnprocessedKeys", random));
            case "BatchExecuteStatement" -> runStatements(request, operation, random);
            default -> operation.apply(request);
        };
    }

    /// @param rest the member of the response that holds what was left
    private record Half(String rest, RandomGenerator random) {}

    private static ObjectNode runHalf(JsonNode request, Function<JsonNode, ObjectNode> operation, Half half) {
        ObjectNode run = request.deepCopy();
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        request.path("RequestItems").properties().forEach(table -> {
            ObjectNode tables = (ObjectNode) run.get("RequestItems");
            String name = table.getKey();
            ArrayNode all = elements(table.getValue());
            int count = all.size() < 2 ? all.size() : 1 + half.random().nextInt(all.size() - 1);
            ArrayNode first = JsonNodeFactory.instance.arrayNode();
            ArrayNode second = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < all.size(); i++) {
                (i < count ? first : second).add(all.get(i));
            }
            tables.set(name, withElements(table.getValue(), first));
            if (!second.isEmpty()) {
                left.set(name, withElements(table.getValue(), second));
            }
        });
        ObjectNode response = operation.apply(run);
        left.properties().forEach(rest -> add(response.withObject(half.rest()), rest.getKey(), rest.getValue()));
        return response;
    }

    /// Adds what was left of a table to what the operation left of it by itself.
    private static void add(ObjectNode unprocessed, String table, JsonNode rest) {
        JsonNode earlier = unprocessed.get(table);
        if (earlier == null) {
            unprocessed.set(table, rest);
        } else {
            elements(earlier).addAll(elements(rest));
        }
    }

    private static ArrayNode elements(JsonNode ofTable) {
        return (ArrayNode) (ofTable.isArray() ? ofTable : ofTable.get("Keys"));
    }

    private static JsonNode withElements(JsonNode ofTable, ArrayNode elements) {
        return ofTable.isArray() ? elements : ((ObjectNode) ofTable.deepCopy()).set("Keys", elements);
    }

    private static ObjectNode runStatements(
            JsonNode request, Function<JsonNode, ObjectNode> operation, RandomGenerator random) {
        ObjectNode run = request.deepCopy();
        ArrayNode kept = run.putArray("Statements");
        boolean[] isRun = new boolean[request.path("Statements").size()];
        for (int i = 0; i < isRun.length; i++) {
            isRun[i] = random.nextBoolean();
            if (isRun[i]) {
                kept.add(request.path("Statements").get(i));
            }
        }
        ObjectNode response = kept.isEmpty() ? JsonNodeFactory.instance.objectNode() : operation.apply(run);
        ArrayNode answered = JsonNodeFactory.instance.arrayNode();
        int next = 0;
        for (boolean ran : isRun) {
            answered.add(ran ? response.path("Responses").get(next++) : throttled());
        }
        return response.set("Responses", answered);
    }

    private static ObjectNode throttled() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("Error")
                .put("Code", "ThrottlingError")
                .put("Message", "Throughput exceeds the current capacity of your table or index");
        return response;
    }
}
