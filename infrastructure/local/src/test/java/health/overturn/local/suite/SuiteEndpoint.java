package health.overturn.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.access.AccessKey;
import health.overturn.local.function.FunctionPool;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.function.LaunchSpec;
import health.overturn.local.function.StartGate;
import health.overturn.local.function.ThreadStarter;
import health.overturn.local.stack.Clients;
import health.overturn.local.template.BucketDefinition;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.TableCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A server with S3, DynamoDB and EventBridge at one address. This class invokes the functions, which run in
/// this process.
final class SuiteEndpoint implements SuiteTarget {
    /// Such servers take any key.
    private static final AccessKey KEY = new AccessKey("overturn", "overturn-local");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deployment deployment = Deployment.read(Path.of("../../template.yaml"));
    private final S3Client s3;
    private final DynamoDbClient dynamodb;
    private final FunctionPool intake;
    private final FunctionPool api;

    SuiteEndpoint(URI address, Path logs) {
        this.s3 = Clients.s3(address, KEY);
        this.dynamodb = Clients.dynamodb(address, KEY);
        deployment.tables().forEach(table -> TableCreator.createIfAbsent(dynamodb, table));
        deployment.buckets().stream()
                .map(BucketDefinition::name)
                .filter(bucket -> s3.listBuckets().buckets().stream()
                        .noneMatch(existing -> existing.name().equals(bucket)))
                .forEach(bucket -> s3.createBucket(create -> create.bucket(bucket)));
        FunctionDefinition function = deployment.function("RemittanceUploaded");
        createBusIfAbsent(address, String.valueOf(function.environment().get("OVERTURN_BUS")));
        this.intake = createPool(function, address, logs);
        this.api = createPool(deployment.function("Api"), address, logs);
    }

    @Override
    public void ingest(String key, byte[] content) throws InterruptedException {
        String bucket = deployment.intakeBucket();
        String etag = s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content))
                .eTag()
                .replace("\"", "");
        ObjectNode created = JSON.createObjectNode();
        created.put("source", "aws.s3").put("detail-type", "Object Created");
        created.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode detail = created.putObject("detail");
        detail.putObject("bucket").put("name", bucket);
        detail.putObject("object").put("key", key).put("size", content.length).put("etag", etag);
        ObjectNode event = JSON.createObjectNode();
        ObjectNode message = event.putArray("Records").addObject();
        message.put("messageId", "1").put("body", created.toString()).put("eventSource", "aws:sqs");
        JsonNode answer = invoke(intake, event);
        if (!answer.path("batchItemFailures").isEmpty()) {
            throw new AssertionError("the intake did not process the file: " + answer);
        }
    }

    @Override
    public ApiReply call(ApiCall apiCall) throws InterruptedException {
        String[] parts = apiCall.fullPath().split("\\?", 2);
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0").put("rawPath", parts[0]).put("body", apiCall.body());
        if (parts.length == 2) {
            ObjectNode parameters = event.putObject("queryStringParameters");
            Stream.of(parts[1].split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> parameters.put(pair[0], pair[1]));
        }
        ObjectNode context = event.putObject("requestContext");
        context.putObject("http").put("method", apiCall.method()).put("path", parts[0]);
        ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
        claims.put("sub", "suite")
                .put("cognito:username", "morgan.example@example.com")
                .put("custom:practices", apiCall.practice())
                .put("custom:role", "admin");
        JsonNode answer = invoke(api, event);
        return new ApiReply(
                answer.path("statusCode").asInt(), answer.path("body").asText(""));
    }

    @Override
    public DynamoDbClient dynamodb() {
        return dynamodb;
    }

    @Override
    public String table() {
        return deployment.tables().getFirst().name();
    }

    @Override
    public void close() {
        intake.close();
        api.close();
        s3.close();
        dynamodb.close();
    }

    private static void createBusIfAbsent(URI address, String bus) {
        try (EventBridgeClient events = Clients.events(address, KEY)) {
            if (events.listEventBuses(list -> list.namePrefix(bus)).eventBuses().isEmpty()) {
                events.createEventBus(create -> create.name(bus));
            }
        }
    }

    private static FunctionPool createPool(FunctionDefinition function, URI address, Path logs) {
        Map<String, String> variables = Map.of(
                "AWS_ENDPOINT_URL",
                address.toString(),
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                KEY.id(),
                "AWS_SECRET_ACCESS_KEY",
                KEY.secret());
        return new FunctionPool(
                new ThreadStarter(new LaunchSpec(function, variables, logs)), StartGate.ofThisMachine(), 1);
    }

    private static JsonNode invoke(FunctionPool pool, ObjectNode event) throws InterruptedException {
        return switch (pool.invoke(event.toString())) {
            case InvocationResult.Success(String json) -> parse(json);
            case InvocationResult.Failure(String json) -> throw new AssertionError("the function failed: " + json);
            case InvocationResult.NotStarted(String json) -> throw new AssertionError("no start: " + json);
        };
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
