package health.overturn.lambda.wiring;

import health.overturn.storage.dynamo.DynamoDbRetries;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of the AWS services. Each is built once, at its first use.
///
/// Clients take credentials, region and `AWS_ENDPOINT_URL_…` from the function's environment variables. What these
/// leave out, the SDK looks up in its own places.
final class AwsClients {
    private final Map<String, String> variables;
    private final Lazy<DynamoDbClient> dynamoDb = new Lazy<>(() -> configure(DynamoDbClient.builder(), "DYNAMODB")
            .overrideConfiguration(configuration -> configuration.retryStrategy(DynamoDbRetries.strategy()))
            .build());
    private final Lazy<DynamoDbStreamsClient> dynamoDbStreams = new Lazy<>(
            () -> configure(DynamoDbStreamsClient.builder(), "DYNAMODB_STREAMS").build());
    private final Lazy<S3Client> s3 =
            new Lazy<>(() -> configure(S3Client.builder(), "S3").build());
    private final Lazy<S3Presigner> s3Presigner = new Lazy<>(this::newPresigner);
    private final Lazy<EventBridgeClient> eventBridge = new Lazy<>(
            () -> configure(EventBridgeClient.builder(), "EVENTBRIDGE").build());
    private final Lazy<SqsClient> sqs =
            new Lazy<>(() -> configure(SqsClient.builder(), "SQS").build());

    AwsClients(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    DynamoDbStreamsClient dynamoDbStreams() {
        return dynamoDbStreams.get();
    }

    S3Client s3() {
        return s3.get();
    }

    S3Presigner s3Presigner() {
        return s3Presigner.get();
    }

    EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    SqsClient sqs() {
        return sqs.get();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder, String service) {
        endpoint(service).ifPresent(builder::endpointOverride);
        variable("AWS_REGION").ifPresent(region -> builder.region(Region.of(region)));
        credentials().map(StaticCredentialsProvider::create).ifPresent(builder::credentialsProvider);
        return builder;
    }

    private S3Presigner newPresigner() {
        S3Presigner.Builder builder = presigner();
        credentials().map(StaticCredentialsProvider::create).ifPresent(builder::credentialsProvider);
        return builder.build();
    }

    /// Returns a presigner that tells addresses. S3 accepts none of its signatures, and it asks nobody for a key.
    S3Presigner presignerWithoutKey() {
        return presigner()
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .build();
    }

    private S3Presigner.Builder presigner() {
        S3Presigner.Builder builder = S3Presigner.builder();
        endpoint("S3").ifPresent(builder::endpointOverride);
        variable("AWS_REGION").ifPresent(region -> builder.region(Region.of(region)));
        return builder;
    }

    private Optional<URI> endpoint(String service) {
        return Stream.of("AWS_ENDPOINT_URL_" + service, "AWS_ENDPOINT_URL")
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .map(URI::create);
    }

    /// Lambda sets these variables when it starts an instance, and never changes them.
    private Optional<AwsCredentials> credentials() {
        Optional<String> keyId = variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = variable("AWS_SECRET_ACCESS_KEY");
        if (keyId.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(variable("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(keyId.get(), secret.get(), token))
                .orElseGet(() -> AwsBasicCredentials.create(keyId.get(), secret.get())));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
