package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.command.SamplePractice;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.permission.Right;
import health.overturn.local.permission.UnusedRights;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.template.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Makes every function do its work once, and prints the rights that none of them needed.
class UnusedRightsTest {
    private static final Map<String, String> JOBS = Map.of(
            "Reroute", "REROUTE",
            "MiddleLayer", "MIDDLE_LAYER",
            "Escalate", "ESCALATE",
            "Triage", "TRIAGE",
            "Reconcile", "RECONCILE",
            "Snapshot", "SNAPSHOT");

    @TempDir
    private Path data;

    @Test
    void noFunctionIsRefusedAndUnusedRightsArePrinted() throws InterruptedException {
        Deployment deployment = Deployment.read(Path.of("../../template.yaml"));
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        StackOptions options =
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path"));
        try (Stack stack = Stack.start(deployment, options)) {
            workOnce(stack, tokens);

            Set<Right> unused = UnusedRights.of(deployment, stack.permissions());
            unused.forEach(right -> System.out.println("PRINT unused right: " + right));
            assertThat(stack.permissions().denials()).isEmpty();
            assertThat(unused)
                    .extracting(Right::toString)
                    .doesNotContain(
                            "RemittanceUploadedRole/ReadUploads s3:GetObject",
                            "ReprocessRole/QueryRankIndex dynamodb:Query",
                            "SnapshotRole/ReadAndWriteSnapshots s3:PutObject",
                            "MovePublishedRole/ListStreams dynamodb:ListStreams");
        }
    }

    private static void workOnce(Stack stack, Tokens tokens) throws InterruptedException {
        ApiClient admin = new ApiClient(
                stack.api(),
                SamplePractice.ID,
                tokens.issue("Morgan Example", SamplePractice.ID, "admin", Instant.now()));
        admin.put("/settings", SamplePractice.settings().toString());
        upload(stack);
        awaitRest(stack);
        String now = Instant.now().toString();
        JOBS.forEach((function, cycle) -> stack.invoke(
                function, "{\"practice\":\"sample\",\"scheduledTime\":\"%s\",\"cycle\":\"%s\"}".formatted(now, cycle)));
        admin.tryPost(
                "/reprocessing",
                new ObjectMapper()
                        .createObjectNode()
                        .put("from", "2026-01-01")
                        .put("to", "2030-12-31")
                        .put("dry", true));
        for (String path : List.of("/denials", "/snapshots", "/worklist", "/escalations", "/batches")) {
            admin.listAll(path);
        }
        stack.invoke("Redrive", "{}");
        stack.invoke("Rebuild", "{}");
        awaitRest(stack);
    }

    private static void upload(Stack stack) {
        byte[] file = Sample.of(SampleSpec.of(4).claims(40).files(1).denialPercent(60))
                .files()
                .getFirst()
                .bytes();
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(request -> request.bucket("intake").key("remits/sample/one.835"), RequestBody.fromBytes(file));
        }
    }

    /// Waits at most two minutes.
    private static void awaitRest(Stack stack) throws InterruptedException {
        for (int i = 0, quiet = 0; i < 1200 && quiet < 5; i++) {
            Thread.sleep(100);
            quiet = stack.isIdle() && stack.isDrained() ? quiet + 1 : 0;
        }
    }
}
