package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.expression.Expressions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks BatchGetItem, BatchWriteItem and BatchExecuteStatement.
final class BatchChecks {
    private static final int MAX_READS = 100;
    private static final int MAX_WRITES = 25;

    private BatchChecks() {}

    static void get(JsonNode request) {
        JsonNode tables = request.get("RequestItems");
        requireAny("BatchGetItem", tables);
        tables.properties().forEach(table -> {
            if (table.getValue().path("Keys").size() > MAX_READS) {
                throw RefusedRequestException.invalid(
                        "1 validation error detected: Value at 'RequestItems.%s.member.Keys' failed to satisfy constraint: Member must have length less than or equal to %d"
                                .formatted(table.getKey(), MAX_READS));
            }
            getFromTable(table.getValue());
        });
        requireCount(
                "BatchGetItem",
                tables.valueStream()
                        .mapToInt(table -> table.path("Keys").size())
                        .sum(),
                MAX_READS);
    }

    private static void getFromTable(JsonNode requested) {
        PlaceholderChecks.check(requested, List.of("ProjectionExpression"), List.of());
        Expressions expressions = new Expressions(requested);
        expressions.projection();
        expressions.requireAllUsed();
        Set<JsonNode> distinct = new HashSet<>();
        requested.get("Keys").forEach(key -> {
            ValueChecks.requireValid(key);
            if (!distinct.add(key)) {
                throw RefusedRequestException.invalid("Provided list of item keys contains duplicates");
            }
        });
    }

    static void write(JsonNode request) {
        JsonNode tables = request.get("RequestItems");
        requireAny("BatchWriteItem", tables);
        if (tables.valueStream().anyMatch(writes -> writes.isEmpty() || writes.size() > MAX_WRITES)) {
            throw RefusedRequestException.invalid(
                    "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]");
        }
        requireCount(
                "BatchWriteItem", tables.valueStream().mapToInt(JsonNode::size).sum(), MAX_WRITES);
        tables.valueStream().flatMap(JsonNode::valueStream).forEach(BatchChecks::writeOne);
    }

    private static void writeOne(JsonNode write) {
        if (write.size() != 1) {
            throw RefusedRequestException.invalid("Supplied AttributeValue has more than one datatypes set, must"
                    + " contain exactly one of the supported datatypes");
        }
        ValueChecks.requireValid(
                write.has("PutRequest")
                        ? write.get("PutRequest").get("Item")
                        : write.get("DeleteRequest").get("Key"));
    }

    static void statements(JsonNode request) {
        request.get("Statements").forEach(statement -> ValueChecks.requireValid(statement.path("Parameters")));
    }

    private static void requireAny(String operation, JsonNode tables) {
        if (tables.isEmpty()) {
            throw RefusedRequestException.invalid("The requestItems parameter is required for " + operation);
        }
    }

    private static void requireCount(String operation, int count, int max) {
        if (count > max) {
            throw RefusedRequestException.invalid("Too many items requested for the %s call".formatted(operation));
        }
    }
}
