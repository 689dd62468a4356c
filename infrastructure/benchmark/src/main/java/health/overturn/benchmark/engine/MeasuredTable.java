package health.overturn.benchmark.engine;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A table of one DynamoDB, with an index of keys and a stream. An item has about 600 bytes.
record MeasuredTable(DynamoDbClient client, String name) implements AutoCloseable {
    private static final int INDEX_PARTITIONS = 100;
    private static final String VALUE = "x".repeat(500);

    /// Creates the table, unless it is there.
    static MeasuredTable at(URI address, String name) {
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        if (!client.listTables().tableNames().contains(name)) {
            create(client, name);
        }
        return new MeasuredTable(client, name);
    }

    void put(int number) {
        client.putItem(put -> put.tableName(name).item(item(number)));
    }

    void putAll(IntStream numbers) {
        List<WriteRequest> writes = numbers.mapToObj(number -> WriteRequest.builder()
                        .putRequest(put -> put.item(item(number)))
                        .build())
                .toList();
        client.batchWriteItem(batch -> batch.requestItems(Map.of(name, writes)));
    }

    boolean has(int number) {
        Map<String, AttributeValue> item = item(number);
        return client.getItem(get -> get.tableName(name).key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))))
                .hasItem();
    }

    /// Reads 100 entries of the index and returns their number.
    int readIndexPage(int partition) {
        return client.query(query -> query.tableName(name)
                        .indexName("byGroup")
                        .keyConditionExpression("ipk = :partition")
                        .expressionAttributeValues(
                                Map.of(":partition", AttributeValue.fromS("group-" + partition % INDEX_PARTITIONS)))
                        .limit(100))
                .count();
    }

    @Override
    public void close() {
        client.close();
    }

    /// Keys are spread over the whole table, as hashes are.
    private static Map<String, AttributeValue> item(int number) {
        String hash = "%08x".formatted(number * 0x9E3779B1);
        return Map.of(
                "pk", AttributeValue.fromS("thing#" + hash),
                "sk", AttributeValue.fromS("D#" + number),
                "ipk", AttributeValue.fromS("group-" + number % INDEX_PARTITIONS),
                "isk", AttributeValue.fromS(hash),
                "value", AttributeValue.fromS(VALUE));
    }

    private static void create(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys("pk", "sk"))
                .attributeDefinitions(Stream.of("pk", "sk", "ipk", "isk")
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType("S")
                                .build())
                        .toList())
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byGroup")
                        .keySchema(keys("ipk", "isk"))
                        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                        .build()));
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
