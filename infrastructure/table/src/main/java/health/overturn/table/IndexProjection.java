package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.expression.Path;
import health.overturn.table.item.DynamoDbError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a query of a global index may ask for: the attributes that the index carries, and no others.
final class IndexProjection {
    private static final String INVALID = "One or more parameter values were invalid: ";

    private IndexProjection() {}

    /// @throws DynamoDbError where the request asks for an attribute that the index does not carry
    static void requireProjected(Table table, String indexName, JsonNode request, List<Path> projection) {
        JsonNode index = table.definition()
                .path("GlobalSecondaryIndexes")
                .valueStream()
                .filter(each -> each.path("IndexName").asText().equals(indexName))
                .findFirst()
                .orElseThrow();
        if (index.path("Projection").path("ProjectionType").asText().equals("ALL")) {
            return;
        }
        if (request.path("Select").asText().equals("ALL_ATTRIBUTES")) {
            throw DynamoDbError.invalid(INVALID
                    + "Select type ALL_ATTRIBUTES is not supported for global secondary index %s because its projection type is not ALL"
                            .formatted(indexName));
        }
        Set<String> carried = carried(table, index);
        String missing = projection.stream()
                .map(Path::attribute)
                .filter(attribute -> !carried.contains(attribute))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw DynamoDbError.invalid(
                    INVALID + "Global secondary index %s does not project [%s]".formatted(indexName, missing));
        }
    }

    private static Set<String> carried(Table table, JsonNode index) {
        Set<String> carried = new HashSet<>(table.keys().attributes());
        index.path("KeySchema")
                .forEach(key -> carried.add(key.path("AttributeName").asText()));
        index.path("Projection").path("NonKeyAttributes").forEach(attribute -> carried.add(attribute.asText()));
        return carried;
    }
}
