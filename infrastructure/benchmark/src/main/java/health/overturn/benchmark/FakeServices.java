package health.overturn.benchmark;

import health.overturn.storage.dynamo.DynamoDbRetries;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.table.TableServer;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A table server, and the calls of S3 and EventBridge that the intake of one file makes.
public final class FakeServices implements AutoCloseable {
    private static final byte[] EVENT_ACCEPTED =
            "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger tables = new AtomicInteger();
    private final byte[] file;
    private final TableServer tableServer;
    private final LoopbackServer restServer;
    private final DynamoDbClient dynamo;
    private final S3Client bucket;
    private final EventBridgeClient events;

    public FakeServices(byte[] file, ExecutionInterceptor... interceptors) {
        // The functions set the same value; without it the JDK keeps five connections.
        System.setProperty("http.maxConnections", "64");
        this.file = file;
        this.tableServer = TableServer.start(0);
        this.restServer = LoopbackServer.start(0, this::handle);
        this.dynamo = configure(DynamoDbClient.builder().endpointOverride(tableServer.address()))
                .overrideConfiguration(configuration -> {
                    configuration.retryStrategy(DynamoDbRetries.strategy());
                    List.of(interceptors).forEach(configuration::addExecutionInterceptor);
                })
                .build();
        this.bucket = configure(S3Client.builder().endpointOverride(restServer.address()))
                .build();
        this.events = configure(EventBridgeClient.builder().endpointOverride(restServer.address()))
                .build();
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }

    public DynamoDbClient dynamo() {
        return dynamo;
    }

    S3Client bucket() {
        return bucket;
    }

    EventBridgeClient events() {
        return events;
    }

    private Reply handle(Request request) {
        return request.method().equals("POST")
                ? new Reply(200, Map.of("Content-Type", "application/json"), EVENT_ACCEPTED)
                : new Reply(200, Map.of("Content-Type", "application/octet-stream"), file);
    }

    /// Creates an empty table with the keys and indexes of storage.yaml, and returns its name.
    public String createTable() {
        String name = "table-" + tables.incrementAndGet();
        dynamo.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys("pk", "sk"))
                .attributeDefinitions(Stream.concat(
                                Stream.of("pk", "sk"),
                                Arrays.stream(TableIndex.values())
                                        .flatMap(index -> Stream.of(index.partitionKey(), index.sortKey())))
                        .distinct()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType("S")
                                .build())
                        .toList())
                .globalSecondaryIndexes(Arrays.stream(TableIndex.values())
                        .map(FakeServices::index)
                        .toList()));
        return name;
    }

    void dropTable(String name) {
        dynamo.deleteTable(request -> request.tableName(name));
    }

    private static GlobalSecondaryIndex index(TableIndex name) {
        return GlobalSecondaryIndex.builder()
                .indexName(name.indexName())
                .keySchema(keys(name.partitionKey(), name.sortKey()))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
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

    @Override
    public void close() {
        dynamo.close();
        bucket.close();
        events.close();
        restServer.close();
        tableServer.close();
    }
}
