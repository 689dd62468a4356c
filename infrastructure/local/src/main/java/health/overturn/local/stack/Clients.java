package health.overturn.local.stack;

import health.overturn.local.access.AccessKey;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// AWS clients of a local stack, or of another endpoint that takes any key.
public final class Clients {
    private Clients() {}

    public static DynamoDbClient dynamodb(URI address, AccessKey key) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(key))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public static S3Client s3(URI address, AccessKey key) {
        return S3Client.builder()
                .endpointOverride(address)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(key))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public static EventBridgeClient events(URI address, AccessKey key) {
        return EventBridgeClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(key))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static StaticCredentialsProvider credentials(AccessKey key) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret()));
    }
}
