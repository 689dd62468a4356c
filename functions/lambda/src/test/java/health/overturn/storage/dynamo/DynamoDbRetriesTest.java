package health.overturn.storage.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class DynamoDbRetriesTest {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void throttledCallsAreNotRetriedByTheClient() {
        assertThatThrownBy(() -> listTables(400, "ProvisionedThroughputExceededException", 1))
                .isInstanceOf(ProvisionedThroughputExceededException.class);

        assertThat(calls.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException",
                "ValidationException",
                "ResourceNotFoundException",
                "SerializationException"
            })
    void refusalsThatNoRepetitionChangesEndAtOnce(String type) {
        assertThatThrownBy(() -> listTables(400, type, 1)).isInstanceOf(DynamoDbException.class);

        assertThat(calls.get()).isEqualTo(1);
    }

    @Test
    void serverErrorsAreRetried() {
        listTables(500, "InternalServerError", 2);

        assertThat(calls.get()).isEqualTo(3);
    }

    /// Lists tables of a service that fails a number of times before it succeeds.
    private void listTables(int status, String type, int failures) {
        String failure = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\"}";
        try (LoopbackServer server = LoopbackServer.start(
                        0,
                        request -> calls.incrementAndGet() <= failures
                                ? Reply.json(status, "application/x-amz-json-1.0", failure)
                                : Reply.json(200, "application/x-amz-json-1.0", "{\"TableNames\":[]}"));
                DynamoDbClient client = DynamoDbClient.builder()
                        .endpointOverride(server.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(configuration -> configuration.retryStrategy(DynamoDbRetries.strategy()))
                        .build()) {
            client.listTables();
        }
    }
}
