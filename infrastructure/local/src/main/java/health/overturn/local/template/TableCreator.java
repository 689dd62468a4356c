package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// Creates the template's tables at any DynamoDB, with their keys, indexes, stream and time to live.
public final class TableCreator {
    private TableCreator() {}

    /// Creates the table unless there is one with its name.
    public static void createIfAbsent(DynamoDbClient client, TableDefinition table) {
        if (client.listTables().tableNames().contains(table.name())) {
            return;
        }
        client.createTable(toRequest(table));
        client.waiter().waitUntilTableExists(wait -> wait.tableName(table.name()));
        JsonNode expiry = table.properties().path("TimeToLiveSpecification");
        if (expiry.path("Enabled").asBoolean()) {
            client.updateTimeToLive(update -> update.tableName(table.name())
                    .timeToLiveSpecification(specification -> specification
                            .enabled(true)
                            .attributeName(expiry.path("AttributeName").asText())));
        }
    }

    static CreateTableRequest toRequest(TableDefinition table) {
        JsonNode properties = table.properties();
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(toKeySchema(properties))
                .attributeDefinitions(properties
                        .path("AttributeDefinitions")
                        .valueStream()
                        .map(TableCreator::toAttribute)
                        .toList());
        List<GlobalSecondaryIndex> indexes = properties
                .path("GlobalSecondaryIndexes")
                .valueStream()
                .map(TableCreator::toIndex)
                .toList();
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        JsonNode stream = properties.path("StreamSpecification");
        if (!stream.isMissingNode()) {
            request.streamSpecification(specification -> specification
                    .streamEnabled(true)
                    .streamViewType(stream.path("StreamViewType").asText()));
        }
        return request.build();
    }

    private static GlobalSecondaryIndex toIndex(JsonNode index) {
        List<String> attributes = index.path("Projection")
                .path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asText())
                .keySchema(toKeySchema(index))
                .projection(projection -> {
                    projection.projectionType(
                            index.path("Projection").path("ProjectionType").asText());
                    if (!attributes.isEmpty()) {
                        projection.nonKeyAttributes(attributes);
                    }
                })
                .build();
    }

    private static List<KeySchemaElement> toKeySchema(JsonNode definition) {
        return definition
                .path("KeySchema")
                .valueStream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.path("AttributeName").asText())
                        .keyType(key.path("KeyType").asText())
                        .build())
                .toList();
    }

    private static AttributeDefinition toAttribute(JsonNode attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.path("AttributeName").asText())
                .attributeType(attribute.path("AttributeType").asText())
                .build();
    }
}
