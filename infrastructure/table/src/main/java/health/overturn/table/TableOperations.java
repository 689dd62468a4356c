package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import java.util.List;

/// CreateTable, DescribeTable, ListTables, DeleteTable, UpdateTimeToLive and DescribeTimeToLive.
final class TableOperations {
    static final String ARN_PREFIX = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    private static final int MAX_LISTED = 100;

    private final Tables tables;

    TableOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode create(JsonNode request) {
        return wrap("TableDescription", describe(tables.create(((ObjectNode) request).deepCopy())));
    }

    ObjectNode describe(JsonNode request) {
        return wrap("Table", describe(requireTable(request)));
    }

    ObjectNode delete(JsonNode request) {
        if (requireTable(request).definition().path("DeletionProtectionEnabled").asBoolean()) {
            throw DynamoDbError.invalid("Resource cannot be deleted as it is currently protected against deletion."
                    + " Disable deletion protection first.");
        }
        ObjectNode description = describe(tables.delete(request));
        return wrap("TableDescription", description.put("TableStatus", "DELETING"));
    }

    ObjectNode list(JsonNode request) {
        String after = request.path("ExclusiveStartTableName").asText();
        int limit = request.path("Limit").asInt(MAX_LISTED);
        List<String> names = tables.names().stream()
                .filter(name -> name.compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode listed = response.putArray("TableNames");
        names.stream().limit(limit).forEach(listed::add);
        if (names.size() > limit) {
            response.put("LastEvaluatedTableName", names.get(limit - 1));
        }
        return response;
    }

    ObjectNode updateTimeToLive(JsonNode request) {
        JsonNode specification = request.path("TimeToLiveSpecification");
        Table table = requireTable(request);
        table.definition().set("TimeToLive", specification);
        tables.saveDefinition(table);
        return wrap("TimeToLiveSpecification", (ObjectNode) specification);
    }

    ObjectNode describeTimeToLive(JsonNode request) {
        JsonNode specification = requireTable(request).definition().path("TimeToLive");
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        boolean enabled = specification.path("Enabled").asBoolean();
        description.put("TimeToLiveStatus", enabled ? "ENABLED" : "DISABLED");
        if (enabled) {
            description.set("AttributeName", specification.get("AttributeName"));
        }
        return wrap("TimeToLiveDescription", description);
    }

    private Table requireTable(JsonNode request) {
        try {
            return tables.table(request);
        } catch (DynamoDbError error) {
            throw DynamoDbError.of(
                    error.type(),
                    "Requested resource not found: Table: %s not found"
                            .formatted(request.path("TableName").asText()));
        }
    }

    private static ObjectNode describe(Table table) {
        ObjectNode definition = table.definition();
        ObjectNode description = definition.deepCopy();
        description.remove("TimeToLive");
        String mode = description.path("BillingMode").asText("PROVISIONED");
        description.remove("BillingMode");
        description.remove("SSESpecification");
        description.remove("Tags");
        description.put("TableStatus", "ACTIVE").put("TableArn", ARN_PREFIX + table.name());
        description.put("CreationDateTime", 0).put("ItemCount", table.itemCount());
        description.putObject("BillingModeSummary").put("BillingMode", mode);
        if (description.path("StreamSpecification").path("StreamEnabled").asBoolean()) {
            description.put("LatestStreamArn", table.stream().arn()).put("LatestStreamLabel", TableStream.LABEL);
        }
        description
                .path("GlobalSecondaryIndexes")
                .forEach(index -> ((ObjectNode) index)
                        .put("IndexStatus", "ACTIVE")
                        .put(
                                "IndexArn",
                                ARN_PREFIX + table.name() + "/index/"
                                        + index.path("IndexName").asText()));
        return description;
    }

    private static ObjectNode wrap(String field, ObjectNode value) {
        return JsonNodeFactory.instance.objectNode().set(field, value);
    }
}
