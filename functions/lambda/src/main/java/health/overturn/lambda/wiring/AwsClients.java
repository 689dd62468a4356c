package health.overturn.lambda.wiring;

import health.overturn.storage.dynamo.DynamoDbRetries;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of the AWS services. Each is built once, at its first use.
///
/// Clients read credentials, region and `AWS_ENDPOINT_URL_…` from the environment.
final class AwsClients {
    private final Lazy<DynamoDbClient> dynamoDb = new Lazy<>(() -> DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(configuration -> configuration.retryStrategy(DynamoDbRetries.strategy()))
            .build());
    private final Lazy<DynamoDbStreamsClient> dynamoDbStreams = new Lazy<>(() -> DynamoDbStreamsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build());
    private final Lazy<S3Client> s3 = new Lazy<>(() ->
            S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build());
    private final Lazy<EventBridgeClient> eventBridge = new Lazy<>(() -> EventBridgeClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build());
    private final Lazy<SqsClient> sqs = new Lazy<>(() ->
            SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build());

    DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    DynamoDbStreamsClient dynamoDbStreams() {
        return dynamoDbStreams.get();
    }

    S3Client s3() {
        return s3.get();
    }

    EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    SqsClient sqs() {
        return sqs.get();
    }
}
