package health.overturn.lambda.fake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
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
                map(map(map(template().get("Resources")).get("Table")).get("Properties"));
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

    private static Map<?, ?> template() {
        try (Reader reader = Files.newBufferedReader(STORAGE)) {
            return map(new Yaml(new TagIgnoringConstructor()).load(reader));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object map, String name) {
        return (String) Objects.requireNonNull(map(map).get(name));
    }

    /// Ignores CloudFormation's tags such as `!Ref`; the keys and indexes of the table use none.
    private static final class TagIgnoringConstructor extends SafeConstructor {
        TagIgnoringConstructor() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return "";
                }
            });
        }
    }
}
