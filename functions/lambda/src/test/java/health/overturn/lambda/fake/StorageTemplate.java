package health.overturn.lambda.fake;

import static health.overturn.lambda.fake.TemplateYaml.list;
import static health.overturn.lambda.fake.TemplateYaml.map;
import static health.overturn.lambda.fake.TemplateYaml.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// Reads the table's definition from `infrastructure/storage.yaml`.
public final class StorageTemplate {
    private static final Path STORAGE = Path.of("../../infrastructure/storage.yaml");

    private StorageTemplate() {}

    public static CreateTableRequest table(String name) {
        Map<?, ?> properties =
                map(map(TemplateYaml.resources(STORAGE).get("Table")).get("Properties"));
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties.get("KeySchema")))
                .attributeDefinitions(list(properties.get("AttributeDefinitions")).stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList())
                .globalSecondaryIndexes(list(properties.get("GlobalSecondaryIndexes")).stream()
                        .map(StorageTemplate::index)
                        .toList())
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(text(properties.get("StreamSpecification"), "StreamViewType"))
                        .build())
                .build();
    }

    private static GlobalSecondaryIndex index(@Nullable Object index) {
        return GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(map(index).get("KeySchema")))
                .projection(Projection.builder()
                        .projectionType(text(map(index).get("Projection"), "ProjectionType"))
                        .build())
                .build();
    }

    private static List<KeySchemaElement> keys(@Nullable Object schema) {
        return list(schema).stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }
}
