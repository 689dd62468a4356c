package health.overturn.local.stack;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The stack's only key pair, and AWS clients that use it.
public final class Clients {
    public static final String KEY_ID = "overturn";
    public static final String SECRET_KEY = "overturn-local";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET_KEY));

    private Clients() {}

    public static DynamoDbClient dynamodb(URI address) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public static S3Client s3(URI address) {
        return S3Client.builder()
                .endpointOverride(address)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public static EventBridgeClient events(URI address) {
        return EventBridgeClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /// Returns the shell command that gives the keys to the AWS CLI.
    static String shellVariables() {
        return "export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1"
                .formatted(KEY_ID, SECRET_KEY);
    }

    /// Returns the environment variables with which a function's AWS clients reach the local services.
    static Map<String, String> environmentVariables(URI s3, URI dynamodb, URI control) {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                s3.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamodb.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
                dynamodb.toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                control.toString(),
                "AWS_ENDPOINT_URL_SQS",
                control.toString(),
                "AWS_REGION",
                "us-east-1",
                "AWS_DEFAULT_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                KEY_ID,
                "AWS_SECRET_ACCESS_KEY",
                SECRET_KEY,
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }
}
