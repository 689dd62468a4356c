package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What a function may do with its own access key, and how each service refuses the rest.
class StackRightsTest {
    private static final String TEMPLATE = """
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  KeySchema: [{ AttributeName: pk, KeyType: HASH }]
                  AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
              OpenBucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } } }
              ShutBucket: { Type: AWS::S3::Bucket }
              Bus: { Type: AWS::Events::EventBus, Properties: { Name: work } }
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: health.overturn.local.stack.GreetHandler::handleRequest
                  Policies:
                    - Statement:
                        - { Effect: Allow, Action: [dynamodb:PutItem, dynamodb:BatchWriteItem], Resource: !GetAtt Table.Arn }
                        - { Effect: Allow, Action: s3:ListBucket, Resource: !GetAtt OpenBucket.Arn }
                        - { Effect: Allow, Action: s3:GetObject, Resource: [!Sub '${OpenBucket.Arn}/*', !Sub '${ShutBucket.Arn}/*'] }
            """;
    private static final String WORKER =
            "User: arn:aws:sts::000000000000:assumed-role/WorkerRole/Worker is not authorized to perform: ";

    @TempDir
    private Path data;

    private Stack stack;

    @BeforeEach
    void start() throws IOException {
        Path template = Files.writeString(data.resolve("template.yaml"), TEMPLATE);
        stack = Stack.start(
                Deployment.read(template),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(data.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void theTableRefusesAnActionThatTheRoleLacks() {
        try (DynamoDbClient worker = asWorker(DynamoDbClient.builder().httpClient(http()), stack.dynamodb())) {
            worker.putItem(put -> put.tableName("overturn-table").item(Map.of("pk", AttributeValue.fromS("a"))));

            assertRefused(
                    () -> worker.getItem(
                            get -> get.tableName("overturn-table").key(Map.of("pk", AttributeValue.fromS("a")))),
                    400,
                    "AccessDeniedException",
                    message("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-table"));
            assertRefused(
                    () -> worker.batchExecuteStatement(batch -> batch.statements(BatchStatementRequest.builder()
                            .statement("INSERT INTO \"overturn-table\" VALUE {'pk': 'b'}")
                            .build())),
                    400,
                    "AccessDeniedException",
                    message("dynamodb:PartiQLInsert", "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-table"));
            assertThat(root().scan(scan -> scan.tableName("overturn-table")).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void theBucketRefusesAnActionThatTheRoleLacks() {
        try (S3Client worker = asWorker(S3Client.builder().forcePathStyle(true).httpClient(http()), stack.s3())) {
            assertRefused(
                    () -> worker.putObject(put -> put.bucket("open").key("a/x"), RequestBody.fromString("x")),
                    403,
                    "AccessDenied",
                    message("s3:PutObject", "\"arn:aws:s3:::open/a/x\""));
            assertRefused(
                    () -> worker.listObjectsV2(list -> list.bucket("shut")),
                    403,
                    "AccessDenied",
                    message("s3:ListBucket", "\"arn:aws:s3:::shut\""));
            assertThat(worker.listObjectsV2(list -> list.bucket("open")).contents())
                    .isEmpty();
        }
    }

    @Test
    void anAbsentObjectIsForbiddenToARoleThatMayNotList() {
        try (S3Client worker = asWorker(S3Client.builder().forcePathStyle(true).httpClient(http()), stack.s3())) {
            assertThatThrownBy(() ->
                            worker.getObjectAsBytes(get -> get.bucket("open").key("absent")))
                    .isInstanceOf(NoSuchKeyException.class);
            assertRefused(
                    () -> worker.getObjectAsBytes(get -> get.bucket("shut").key("absent")),
                    403,
                    "AccessDenied",
                    message("s3:ListBucket", "\"arn:aws:s3:::shut\""));
        }
    }

    @Test
    void theBusRefusesAnEventThatTheRoleMayNotSend() throws IOException {
        try (EventBridgeClient worker = asWorker(EventBridgeClient.builder().httpClient(http()), stack.lambda())) {
            PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                    .eventBusName("work")
                    .source("a")
                    .detailType("b")
                    .detail("{}")
                    .build();

            assertThatThrownBy(() -> worker.putEvents(put -> put.entries(entry)))
                    .hasMessageContaining(
                            message("events:PutEvents", "arn:aws:events:us-east-1:000000000000:event-bus/work"));
            assertThat(stack.eventsFile()).doesNotExist();
        }
    }

    @Test
    void theQueueRefusesAMessageThatTheRoleMayNotSend() {
        try (SqsClient worker = asWorker(SqsClient.builder().httpClient(http()), stack.lambda())) {
            assertRefused(
                    () -> worker.sendMessage(send ->
                            send.queueUrl(stack.lambda() + "/000000000000/Work").messageBody("x")),
                    403,
                    "AccessDenied",
                    message("sqs:sendmessage", "arn:aws:sqs:us-east-1:000000000000:Work"));
        }
    }

    @Test
    void whatWasRefusedIsKnownToTheStack() {
        try (S3Client worker = asWorker(S3Client.builder().forcePathStyle(true).httpClient(http()), stack.s3())) {
            assertThatThrownBy(() ->
                            worker.deleteObject(delete -> delete.bucket("open").key("x")))
                    .isInstanceOf(AwsServiceException.class);
        }

        assertThat(stack.permissions().denials())
                .containsExactly(
                        "arn:aws:sts::000000000000:assumed-role/WorkerRole/Worker s3:DeleteObject arn:aws:s3:::open/x");
    }

    @Test
    void aTemplateWithoutTheRightsOfATriggerDoesNotStart() throws IOException {
        Path template = data.resolve("queue.yaml");
        Files.writeString(template, """
                Resources:
                  Queue: { Type: AWS::SQS::Queue }
                  Role: { Type: AWS::IAM::Role, Properties: { Policies: [] } }
                  Worker:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: health.overturn.local.stack.GreetHandler::handleRequest
                      Role: !GetAtt Role.Arn
                      Events: { Work: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }
                """);

        assertThatThrownBy(() -> Stack.start(
                        Deployment.read(template),
                        new StackOptions(
                                data, Ports.FREE, Tokens.loadOrCreate(data.resolve("key.json")), Optional.empty(), "")))
                .hasMessageContaining("the template lacks rights that Lambda itself needs")
                .hasMessageContaining("sqs:ReceiveMessage on resource: arn:aws:sqs:us-east-1:000000000000:Queue");
    }

    private static String message(String action, String resource) {
        return WORKER + action + " on resource: " + resource + " because no identity-based policy allows the " + action
                + " action";
    }

    private static void assertRefused(ThrowingCallable call, int status, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    private DynamoDbClient root() {
        return Clients.dynamodb(stack.dynamodb(), stack.key());
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.create();
    }

    private <B extends AwsClientBuilder<B, C>, C> C asWorker(B builder, URI endpoint) {
        Map<String, String> environment = stack.environment("Worker");
        List<String> keys = List.of(
                String.valueOf(environment.get("AWS_ACCESS_KEY_ID")),
                String.valueOf(environment.get("AWS_SECRET_ACCESS_KEY")));
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.getFirst(), keys.getLast())))
                .build();
    }
}
