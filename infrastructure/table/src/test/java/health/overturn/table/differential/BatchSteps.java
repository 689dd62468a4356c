package health.overturn.table.differential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes right batches.
final class BatchSteps {
    private final RandomItems random;
    private final PlainTable table;

    BatchSteps(RandomItems random, PlainTable table) {
        this.random = random;
        this.table = table;
    }

    Step next() {
        return switch (random.below(3)) {
            case 0 -> get();
            case 1 -> write();
            default -> insert();
        };
    }

    private Step get() {
        ObjectNode request = Step.object();
        ArrayNode keys = request.putObject("RequestItems")
                .putObject(DifferentialTest.TABLE)
                .putArray("Keys");
        ObjectNode answer = Step.object();
        ArrayNode found = answer.putObject("Responses").putArray(DifferentialTest.TABLE);
        for (ObjectNode item : distinctItems().values()) {
            ObjectNode key = item.deepCopy().retain("pk", "sk");
            keys.add(key);
            table.find(key).ifPresent(found::add);
        }
        return Step.answered("BatchGetItem", request, answer);
    }

    private Step write() {
        ObjectNode request = Step.object();
        ArrayNode writes = request.putObject("RequestItems").putArray(DifferentialTest.TABLE);
        for (ObjectNode item : distinctItems().values()) {
            if (random.oneIn(3)) {
                ObjectNode key = item.deepCopy().retain("pk", "sk");
                writes.addObject().putObject("DeleteRequest").set("Key", key);
                table.remove(key);
            } else {
                writes.addObject().putObject("PutRequest").set("Item", item);
                table.put(RandomItems.stored(item));
            }
        }
        return Step.answered("BatchWriteItem", request, Step.object());
    }

    private Step insert() {
        ObjectNode request = Step.object();
        ArrayNode statements = request.putArray("Statements");
        ObjectNode answer = Step.object();
        ArrayNode responses = answer.putArray("Responses");
        for (ObjectNode item : distinctItems().values()) {
            ObjectNode statement = statements.addObject();
            statement.put("Statement", statement(item));
            ArrayNode parameters = statement.putArray("Parameters");
            item.forEach(parameters::add);
            ObjectNode response = responses.addObject().put("TableName", DifferentialTest.TABLE);
            if (table.find(item).isPresent()) {
                response.putObject("Error")
                        .put("Code", "DuplicateItem")
                        .put("Message", "Duplicate primary key exists in table");
            } else {
                table.put(RandomItems.stored(item));
            }
        }
        return Step.answered("BatchExecuteStatement", request, answer);
    }

    private static String statement(ObjectNode item) {
        return item.propertyStream()
                .map(attribute -> "'" + attribute.getKey() + "': ?")
                .collect(Collectors.joining(", ", "INSERT INTO \"%s\" VALUE {".formatted(DifferentialTest.TABLE), "}"));
    }

    private Map<String, ObjectNode> distinctItems() {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        for (int i = 0; i <= random.below(6); i++) {
            ObjectNode item = random.item();
            items.put(item.path("pk") + " " + item.path("sk"), item);
        }
        return items;
    }
}
