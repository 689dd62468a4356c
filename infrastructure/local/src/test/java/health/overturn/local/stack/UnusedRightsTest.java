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

/// Makes every function do its work once, and holds the rights of the roles against the calls: none is refused, and a
/// role
/// has no right that neither a call needs nor the list below names.
class UnusedRightsTest {
    private static final Map<String, String> JOBS = Map.of(
            "Reroute", "REROUTE",
            "MiddleLayer", "MIDDLE_LAYER",
            "Escalate", "ESCALATE",
            "Triage", "TRIAGE",
            "Reconcile", "RECONCILE",
            "Snapshot", "SNAPSHOT");

    /// Rights for what this test does not bring about: absent objects, dead letters, lost moves, large batches, links
    /// that a browser follows. Any other right that no function needs here is one too many.
    private static final List<String> BEYOND_THIS_WORK = List.of(
            "ApiRole/FindUploads s3:ListBucket",
            "ApiRole/LinkExports s3:GetObject",
            "ApiRole/OfferUploads s3:PutObject",
            "ApiRole/ReadAndWriteTable dynamodb:BatchWriteItem",
            "ApiRole/ReadLetters s3:GetObject",
            "ApiRole/ReadMoveLog s3:GetObject",
            "MovePublishedRole/WriteMoveLog s3:PutObject",
            "RebuildRole/ReadAndWriteTable dynamodb:BatchGetItem",
            "ReconcileRole/PublishEvents events:PutEvents",
            "ReconcileRole/ReadAndWriteMoveLog s3:GetObject",
            "ReconcileRole/ReadAndWriteMoveLog s3:PutObject",
            "RedriveRole/BufferMoves dynamodb:PutItem",
            "RedriveRole/PublishEvents events:PutEvents",
            "RedriveRole/ReadStream dynamodb:GetRecords",
            "RedriveRole/ReadStream dynamodb:GetShardIterator",
            "RedriveRole/ReadTable dynamodb:GetItem",
            "RedriveRole/ReadTable dynamodb:Query",
            "RedriveRole/ReceiveDeadLetters sqs:DeleteMessage",
            "RedriveRole/ReturnMessages sqs:SendMessage",
            "RedriveRole/WriteMoveLog s3:PutObject",
            "RemittanceUploadedRole/ListUploads s3:ListBucket",
            "ReprocessRole/ListUploads s3:ListBucket",
            "ReprocessRole/PublishEvents events:PutEvents",
            "ReprocessRole/ReadAdjudicationLog s3:GetObject",
            "ReprocessRole/ReadAndWriteTable dynamodb:BatchWriteItem",
            "ReprocessRole/ReadMoveLog s3:GetObject",
            "ScheduledJobRole/ReadAndWriteTable dynamodb:PartiQLInsert",
            "SnapshotRole/ReadAndWriteRollup s3:DeleteObject");

    @TempDir
    private Path data;

    @Test
    void noFunctionIsRefusedAndNoRoleHasARightTooMany() throws InterruptedException {
        Deployment deployment = Deployment.read(Path.of("../../template.yaml"));
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        StackOptions options =
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path"));
        try (Stack stack = Stack.start(deployment, options)) {
            workOnce(stack, tokens);

            Set<Right> unused = UnusedRights.of(deployment, stack.permissions());
            unused.forEach(right -> System.out.println("PRINT unused right: " + right));
            assertThat(stack.permissions().denials()).isEmpty();
            assertThat(unused).extracting(Right::toString).isSubsetOf(BEYOND_THIS_WORK);
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
        JOBS.forEach((function, cycle) -> stack.invoke(function, run(cycle, now)));
        stack.invoke("Snapshot", run("WEEK_SNAPSHOT", now));
        awaitRest(stack);
        stack.invoke("Snapshot", run("WEEK_SNAPSHOT", now));
        admin.tryPost(
                "/reprocessing",
                new ObjectMapper()
                        .createObjectNode()
                        .put("from", "2026-01-01")
                        .put("to", "2030-12-31")
                        .put("dry", true));
        for (String what : List.of("DENIALS", "MOVES", "ADJUDICATIONS", "SNAPSHOTS")) {
            admin.tryPost(
                    "/exports",
                    new ObjectMapper().createObjectNode().put("what", what).put("format", "NDJSON"));
        }
        admin.tryPost("/uploads", new ObjectMapper().createObjectNode().put("bytes", 10));
        for (String path : List.of(
                "/denials",
                "/snapshots",
                "/worklist",
                "/escalations",
                "/batches",
                "/letters",
                "/moves",
                "/reports/payers")) {
            admin.exists(path);
        }
        admin.exists("/snapshots/latest");
        admin.exists("/uploads/absent");
        stack.invoke("Redrive", "{}");
        stack.invoke("Rebuild", "{}");
        awaitRest(stack);
    }

    private static String run(String cycle, String time) {
        return "{\"practice\":\"sample\",\"scheduledTime\":\"%s\",\"cycle\":\"%s\"}".formatted(time, cycle);
    }

    private static void upload(Stack stack) {
        byte[] file = Sample.of(SampleSpec.of(4).claims(40).files(1).denialPercent(60))
                .files()
                .getFirst()
                .bytes();
        try (S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(request -> request.bucket("intake").key("remits/sample/one.835"), RequestBody.fromBytes(file));
            s3.putObject(
                    request -> request.bucket("intake").key("remits/sample/no.835"), RequestBody.fromString("no 835"));
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
