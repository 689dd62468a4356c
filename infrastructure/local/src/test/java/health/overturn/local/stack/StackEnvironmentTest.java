package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/// What a run leaves in its data folder: for its owner alone, and its key only as long as it runs.
class StackEnvironmentTest {
    @TempDir
    private Path folder;

    private Path data;
    private Stack stack;

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        stack = startStack();
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void theFileHasKeysAndAddressesWhileTheStackRuns() {
        assertThat(StackEnvironment.read(data))
                .contains(Map.ofEntries(
                        Map.entry("OVERTURN_API", stack.api().toString()),
                        Map.entry("AWS_ACCESS_KEY_ID", stack.key().id()),
                        Map.entry("AWS_SECRET_ACCESS_KEY", stack.key().secret()),
                        Map.entry("AWS_REGION", "us-east-1"),
                        Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
                        Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
                        Map.entry("AWS_ENDPOINT_URL_S3", stack.s3().toString()),
                        Map.entry("AWS_ENDPOINT_URL_DYNAMODB", stack.dynamodb().toString()),
                        Map.entry(
                                "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
                                stack.dynamodb().toString()),
                        Map.entry("AWS_ENDPOINT_URL_LAMBDA", stack.lambda().toString()),
                        Map.entry("AWS_ENDPOINT_URL_EVENTBRIDGE", stack.lambda().toString()),
                        Map.entry("AWS_ENDPOINT_URL_SQS", stack.lambda().toString())));

        stack.close();

        assertThat(StackEnvironment.read(data)).isEmpty();
    }

    @Test
    void eachStartHasAKeyOfItsOwn() {
        String first = stack.key().secret();

        stack.close();
        stack = startStack();

        assertThat(first).hasSize(40);
        assertThat(stack.key().secret()).hasSize(40).isNotEqualTo(first);
        assertThat(stack.key()).asString().doesNotContain(stack.key().secret());
    }

    @Test
    void allFilesAreForTheirOwnerAlone() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system has no modes");
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key());
                DynamoDbClient dynamodb = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            s3.putObject(put -> put.bucket("intake").key("a/b.835"), RequestBody.fromString("content"));
            dynamodb.putItem(put -> put.tableName("overturn-table")
                    .item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        }
        stack.invoke("Echo", "{\"Records\":[{\"body\":\"content\"}]}");

        assertThat(modes())
                .contains(
                        "rw------- environment", "rw------- s3/intake/a%/b.835", "rwx------ s3/intake/a%", "rwx------ ")
                .allMatch(line -> line.startsWith("rw------- ") || line.startsWith("rwx------ "));
    }

    private List<String> modes() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<String> modes = new ArrayList<>();
            for (Path path : all.toList()) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " "
                        + data.relativize(path));
            }
            return modes;
        }
    }

    private Stack startStack() {
        return Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(folder.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }
}
