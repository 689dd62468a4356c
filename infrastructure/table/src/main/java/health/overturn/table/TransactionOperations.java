package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.InvalidExpressionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// TransactWriteItems and TransactGetItems: all or nothing, with a reason for each member when it is nothing. A
/// repeated
/// client token of the same request does nothing again, for as long as the process lives.
final class TransactionOperations {
    private static final int MOST = 100;

    private final Tables tables;
    private final Map<String, JsonNode> tokens = new ConcurrentHashMap<>();

    TransactionOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode write(JsonNode request) {
        List<ItemWrite> writes =
                request.path("TransactItems").valueStream().map(this::read).toList();
        if (writes.isEmpty() || writes.size() > MOST) {
            throw DynamoDbError.invalid("Member must have length less than or equal to " + MOST);
        }
        if (new HashSet<>(writes.stream()
                                .map(write -> List.of(write.table(), write.key()))
                                .toList())
                        .size()
                < writes.size()) {
            throw DynamoDbError.invalid("Transaction request cannot include multiple operations on one item");
        }
        Map<String, ConsumedCapacity> capacities = new TreeMap<>();
        tables.withWriteLock(() -> {
            if (!repeated(request)) {
                decide(writes).forEach(decision -> decision.carryOut(capacity(capacities, decision.write())));
                remember(request);
            }
            return writes;
        });
        return reported(request, JsonNodeFactory.instance.objectNode(), capacities);
    }

    ObjectNode get(JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode found = response.putArray("Responses");
        Map<String, ConsumedCapacity> capacities = new TreeMap<>();
        tables.withWriteLock(() -> {
            for (JsonNode member : request.path("TransactItems")) {
                JsonNode get = member.path("Get");
                Table table = tables.table(get);
                ObjectNode item =
                        table.get(table.keys().requestedKey(get.path("Key"))).orElse(null);
                ObjectNode entry = found.addObject();
                if (item != null) {
                    entry.set("Item", item);
                }
                capacities
                        .computeIfAbsent(table.name(), ConsumedCapacity::inTransaction)
                        .addTableUnits(ConsumedCapacity.readUnits(item == null ? 0 : Size.ofItem(item), true));
            }
            return found;
        });
        return reported(request, response, capacities);
    }

    private ItemWrite read(JsonNode member) {
        String kind = member.fieldNames().next();
        JsonNode request = member.get(kind);
        Table table = tables.table(request);
        return switch (kind) {
            case "Put" -> ItemWrite.put(table, request);
            case "Update" -> ItemWrite.update(table, request);
            case "Delete" -> ItemWrite.delete(table, request);
            case "ConditionCheck" -> ItemWrite.check(table, request);
            default ->
                throw DynamoDbError.invalid("TransactItems can only contain one of Check, Put, Update or Delete");
        };
    }

    private static List<ItemWrite.Decision> decide(List<ItemWrite> writes) {
        List<ItemWrite.Decision> decisions = new ArrayList<>();
        List<ObjectNode> reasons = new ArrayList<>();
        boolean failed = false;
        for (ItemWrite write : writes) {
            ObjectNode reason = tried(write, decisions);
            failed |= reason != null;
            reasons.add(Objects.requireNonNullElseGet(
                    reason, () -> JsonNodeFactory.instance.objectNode().put("Code", "None")));
        }
        if (failed) {
            throw cancelled(reasons);
        }
        return decisions;
    }

    private static @Nullable ObjectNode tried(ItemWrite write, List<ItemWrite.Decision> decisions) {
        try {
            decisions.add(write.decide());
            return null;
        } catch (DynamoDbError refusal) {
            String code = refusal.type().equals("ConditionalCheckFailedException")
                    ? "ConditionalCheckFailed"
                    : "ValidationError";
            ObjectNode reason = JsonNodeFactory.instance.objectNode();
            return reason.put("Code", code).put("Message", refusal.getMessage()).setAll(refusal.details());
        } catch (InvalidExpressionException invalid) {
            ObjectNode reason = JsonNodeFactory.instance.objectNode();
            return reason.put("Code", "ValidationError").put("Message", invalid.getMessage());
        }
    }

    private static DynamoDbError cancelled(List<ObjectNode> reasons) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.putArray("CancellationReasons").addAll(reasons);
        List<String> codes =
                reasons.stream().map(reason -> reason.get("Code").asText()).toList();
        return DynamoDbError.of(
                        "TransactionCanceledException",
                        "Transaction cancelled, please refer cancellation reasons for specific reasons [%s]"
                                .formatted(String.join(", ", codes)))
                .withDetails(details);
    }

    private boolean repeated(JsonNode request) {
        JsonNode earlier = tokens.get(request.path("ClientRequestToken").asText());
        if (earlier != null && !earlier.equals(request.path("TransactItems"))) {
            throw DynamoDbError.of(
                    "IdempotentParameterMismatchException",
                    "The request uses the same client token as a previous, but non-identical request.");
        }
        return earlier != null;
    }

    private void remember(JsonNode request) {
        String token = request.path("ClientRequestToken").asText();
        if (!token.isEmpty()) {
            tokens.put(token, request.path("TransactItems"));
        }
    }

    private static ConsumedCapacity capacity(Map<String, ConsumedCapacity> capacities, ItemWrite write) {
        return capacities.computeIfAbsent(write.table().name(), ConsumedCapacity::inTransaction);
    }

    private static ObjectNode reported(
            JsonNode request, ObjectNode response, Map<String, ConsumedCapacity> capacities) {
        if (ConsumedCapacity.isRequested(request)) {
            ArrayNode consumed = response.putArray("ConsumedCapacity");
            capacities.values().forEach(capacity -> consumed.add(capacity.toJson(request)));
        }
        return response;
    }
}
