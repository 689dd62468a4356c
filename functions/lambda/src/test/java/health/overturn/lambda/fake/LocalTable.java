package health.overturn.lambda.fake;

import health.overturn.storage.dynamo.DynamoDbRetries;
import health.overturn.table.StreamRecord;
import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.TableStream;
import health.overturn.table.harsh.Harshness;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The local stack's table server. All tests of a JVM share it; each has a table of its own.
///
/// The system property `overturn.table.harsh` names a seed, with which the server throttles requests, does batches in
/// part and shows its indexes late, and stream records come twice and mixed.
public final class LocalTable {
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final Optional<Harshness> HARSHNESS =
            Optional.ofNullable(Long.getLong("overturn.table.harsh")).map(Harshness::seeded);
    private static @Nullable TableServer server;

    private LocalTable() {}

    /// Creates an empty table as storage.yaml describes it, and returns its name.
    public static String create() {
        String name = "overturn-" + TABLES.incrementAndGet();
        try (DynamoDbClient client = client()) {
            client.createTable(StorageTemplate.table(name));
        }
        return name;
    }

    public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(configuration -> {
                    configuration.retryStrategy(DynamoDbRetries.strategy());
                    for (ExecutionInterceptor interceptor : interceptors) {
                        configuration.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }

    static URI endpoint() {
        return server().address();
    }

    /// Returns the stream of a table, in the order of the writes.
    static TableStream stream(String table) {
        return server().stream(table);
    }

    /// Lets some time pass, after which the global indexes show every change.
    static void settleIndexes() {
        server().settleIndexes();
    }

    /// Returns stream records as a function may receive them: a harsh table mixes those of different partitions and
    /// repeats some.
    public static List<StreamRecord> asReceived(List<StreamRecord> records) {
        return HARSHNESS
                .map(harshness -> harshness.disorder(records, StreamRecord::partition))
                .orElse(records);
    }

    private static synchronized TableServer server() {
        if (server == null) {
            System.setProperty("http.maxConnections", "64");
            server = start();
        }
        return server;
    }

    private static TableServer start() {
        TableSettings settings = TableSettings.inMemory();
        return TableServer.start(0, HARSHNESS.map(settings::harsh).orElse(settings));
    }
}
