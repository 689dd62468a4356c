package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks the definition of a table.
final class TableChecks {
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static final int MAX_INDEXES = 20;

    private TableChecks() {}

    static void create(JsonNode request) {
        boolean onDemand = request.path("BillingMode").asText().equals("PAY_PER_REQUEST");
        require(
                !onDemand || !request.has("ProvisionedThroughput"),
                INVALID
                        + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        require(
                onDemand || request.has("ProvisionedThroughput"),
                INVALID
                        + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        List<String> defined = names(request.get("AttributeDefinitions"));
        checkKeys(request.get("KeySchema"), defined);
        checkIndexes(request, defined);
        checkAllUsed(request, defined);
        checkStream(request.path("StreamSpecification"));
    }

    private static void checkKeys(JsonNode schema, List<String> defined) {
        List<String> keys = names(schema);
        require(
                defined.containsAll(keys),
                INVALID
                        + "Some index key attributes are not defined in AttributeDefinitions. Keys: [%s], AttributeDefinitions: [%s]"
                                .formatted(String.join(", ", keys), String.join(", ", defined)));
        require(
                keys.size() < 2 || !keys.getFirst().equals(keys.getLast()),
                "Both the Hash Key and the Range Key element in the KeySchema have the same name");
        require(
                schema.path(0).path("KeyType").asText().equals("HASH"),
                "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        require(
                schema.size() < 2 || schema.path(1).path("KeyType").asText().equals("RANGE"),
                "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }

    private static void checkIndexes(JsonNode request, List<String> defined) {
        JsonNode indexes = request.path("GlobalSecondaryIndexes");
        require(indexes.isMissingNode() || !indexes.isEmpty(), INVALID + "List of GlobalSecondaryIndexes is empty");
        Set<String> indexNames = new HashSet<>();
        for (JsonNode index : indexes) {
            checkKeys(index.get("KeySchema"), defined);
            checkProjection(index.get("Projection"));
            String name = index.get("IndexName").textValue();
            require(indexNames.add(name), INVALID + "Duplicate index name: " + name);
        }
        require(
                indexes.size() <= MAX_INDEXES,
                INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of " + MAX_INDEXES);
    }

    private static void checkProjection(JsonNode projection) {
        String type = projection.path("ProjectionType").asText("null");
        require(!type.equals("null"), INVALID + "Unknown ProjectionType: null");
        require(
                type.equals("INCLUDE") || !projection.has("NonKeyAttributes"),
                INVALID + "ProjectionType is %s, but NonKeyAttributes is specified".formatted(type));
        require(
                !type.equals("INCLUDE") || projection.has("NonKeyAttributes"),
                INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }

    private static void checkAllUsed(JsonNode request, List<String> defined) {
        Set<String> used = new HashSet<>(names(request.get("KeySchema")));
        request.path("GlobalSecondaryIndexes").forEach(index -> used.addAll(names(index.get("KeySchema"))));
        require(
                used.containsAll(defined),
                INVALID
                        + "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions");
    }

    private static void checkStream(JsonNode stream) {
        boolean enabled = stream.path("StreamEnabled").asBoolean();
        require(
                !enabled || stream.has("StreamViewType"),
                INVALID + "StreamSpecification StreamViewType is required when StreamEnabled is true");
        require(
                enabled || !stream.has("StreamViewType"),
                INVALID + "StreamSpecification StreamViewType is not allowed when StreamEnabled is false");
    }

    private static List<String> names(JsonNode attributes) {
        return attributes
                .valueStream()
                .map(attribute -> attribute.get("AttributeName").textValue())
                .toList();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw RefusedRequestException.invalid(message);
        }
    }
}
