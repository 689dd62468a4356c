package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.command.SamplePractice;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.template.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Reprocessing with changed code tables, and the nightly reconciliation, on the deployed functions.
class StackReprocessTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void reprocessingChangesDenialsAndReconcileFindsEveryMovePublished() throws InterruptedException {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        try (Stack stack = start(tokens)) {
            ApiClient admin = new ApiClient(
                    stack.api(),
                    SamplePractice.ID,
                    tokens.issue("Morgan Example", SamplePractice.ID, "admin", Instant.now()));
            ObjectNode settings = SamplePractice.settings().deepCopy();
            admin.put("/settings", settings.toString());
            upload(stack);
            await(() -> !admin.listAll("/denials?carc=197").isEmpty() && stack.isIdle() && stack.isDrained());
            settings.putObject("codes")
                    .putArray("carc")
                    .addObject()
                    .put("carc", "197")
                    .put("category", "CONTRACT");
            admin.put("/settings", settings.toString());

            assertThat(admin.tryPost("/reprocessing", reprocessingRequest())).isTrue();
            await(() -> stack.isIdle()
                    && stack.isDrained()
                    && newestReprocessing(admin).path("stage").asText().equals("DONE"));

            assertThat(stack.permissions().denials()).isEmpty();
            JsonNode done = newestReprocessing(admin);
            assertThat(done.path("stage").asText()).isEqualTo("DONE");
            assertThat(done.path("changes").findValuesAsText("kind")).containsExactly("CHANGED");
            assertThat(admin.listAll("/denials?category=CONTRACT&carc=197")).isNotEmpty();
            assertThat(admin.listAll("/denials?category=AUTHORIZATION&carc=197"))
                    .isEmpty();
            assertThat(stack.invoke(
                            "Reconcile", "{\"practice\":\"sample\",\"scheduledTime\":\"%s\"}".formatted(Instant.now())))
                    .isInstanceOf(InvocationResult.Success.class)
                    .asString()
                    .contains("\"cycle\":\"RECONCILE\"", "\"moved\":{\"count\":0,");
            assertThat(stack.deadLetters()).isEmpty();
        }
    }

    private static JsonNode newestReprocessing(ApiClient admin) throws InterruptedException {
        return admin.listAll("/reprocessing").getFirst();
    }

    private static ObjectNode reprocessingRequest() {
        return JSON.createObjectNode()
                .put("from", "2026-01-01")
                .put("to", "2030-12-31")
                .put("dry", false);
    }

    private static void upload(Stack stack) {
        byte[] file = Sample.of(SampleSpec.of(4).claims(80).files(1).denialPercent(60))
                .files()
                .getFirst()
                .bytes();
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(request -> request.bucket("intake").key("remits/sample/one.835"), RequestBody.fromBytes(file));
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    /// Waits at most one minute.
    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
    }

    private Stack start(Tokens tokens) {
        return Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
    }
}
