package health.overturn.table;

import health.overturn.table.harsh.Harshness;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// A real SDK client and a new table `things` (keys pk, sk) with two indexes: `all` (allPk, allSk) and `keys` (keysPk
/// and the number keysSk).
final class TableFixture implements AutoCloseable {
    static final String TABLE = "things";
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private final Database database;
    private final TableServer server;
    private final DynamoDbClient client;

    TableFixture() {
        this(Database.inMemory(), false);
    }

    private TableFixture(Database database, boolean stream) {
        this(database, settings(database), stream, AwsRetryStrategy.standardRetryStrategy());
    }

    private TableFixture(Database database, TableSettings settings, boolean stream, RetryStrategy retries) {
        this.database = database;
        this.server = TableServer.start(0, settings);
        this.client = client(
                URI.create(System.getProperty("table.endpoint", server.address().toString())), retries);
        if (client.listTables().tableNames().contains(TABLE)) {
            return;
        }
        client.createTable(r -> r.tableName(TABLE)
                .billingMode("PAY_PER_REQUEST")
                .streamSpecification(specification(stream))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(
                        attribute("pk", "S"),
                        attribute("sk", "S"),
                        attribute("allPk", "S"),
                        attribute("allSk", "S"),
                        attribute("keysPk", "S"),
                        attribute("keysSk", "N"))
                .globalSecondaryIndexes(index("all", ProjectionType.ALL), index("keys", ProjectionType.KEYS_ONLY)));
    }

    /// A table with a stream of new and old images. Every change happens at 10:00 UTC.
    static TableFixture withStream() {
        return new TableFixture(Database.inMemory(), true);
    }

    /// A table with a stream, with what an earlier fixture wrote to this folder.
    static TableFixture in(Path folder) {
        return new TableFixture(Database.open(folder, Durability.PROCESS, line -> {}), true);
    }

    /// A table on a harsh server. The client repeats no call.
    static TableFixture harsh(long seed) {
        Database database = Database.inMemory();
        TableSettings settings = settings(database).harsh(Harshness.seeded(seed));
        return new TableFixture(database, settings, false, AwsRetryStrategy.doNotRetry());
    }

    private static TableSettings settings(Database database) {
        return TableSettings.inMemory().in(database).at(() -> NOW);
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    void settleIndexes() {
        server.settleIndexes();
    }

    String streamArn() {
        return client.describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
    }

    TableStream stream() {
        return server.stream(TABLE);
    }

    /// Puts an item of alternating names and values. An Integer becomes a number.
    void put(Object... namesAndValues) {
        client.putItem(r -> r.tableName(TABLE).item(item(namesAndValues)));
    }

    static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return item;
    }

    /// Returns an attribute that the item must have.
    static AttributeValue valueOf(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    static AttributeValue value(Object value) {
        return switch (value) {
            case Integer number -> AttributeValue.fromN(number.toString());
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(TableFixture::value).toList());
            case AttributeValue given -> given;
            default -> AttributeValue.fromS(value.toString());
        };
    }

    @Override
    public void close() {
        client.close();
        server.close();
        database.close();
    }

    private static DynamoDbClient client(URI address, RetryStrategy retries) {
        return DynamoDbClient.builder()
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries))
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static StreamSpecification specification(boolean enabled) {
        StreamSpecification.Builder specification =
                StreamSpecification.builder().streamEnabled(enabled);
        return enabled ? specification.streamViewType("NEW_AND_OLD_IMAGES").build() : specification.build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, String type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.fromValue(type))
                .build();
    }

    private static GlobalSecondaryIndex index(String name, ProjectionType shown) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(name + "Pk", KeyType.HASH), key(name + "Sk", KeyType.RANGE))
                .projection(p -> p.projectionType(shown))
                .build();
    }
}
