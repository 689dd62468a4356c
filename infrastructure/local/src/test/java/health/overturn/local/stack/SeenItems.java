package health.overturn.local.stack;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items in which the functions of the stack's tests store what they have seen.
final class SeenItems {
    private final Map<String, String> environment;
    private final DynamoDbClient client;

    SeenItems(Map<String, String> environment) {
        this.environment = environment;
        this.client = DynamoDbClient.builder()
                .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_DYNAMODB")))
                .region(Region.of(variable("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    void put(String seen) {
        client.putItem(r -> r.tableName(variable("OVERTURN_TABLE"))
                .item(Map.of("pk", AttributeValue.fromS("seen"), "sk", AttributeValue.fromS(seen))));
    }

    private String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
