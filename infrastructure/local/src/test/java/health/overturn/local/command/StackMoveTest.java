package health.overturn.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.Exporter;
import health.overturn.local.transfer.Importer;
import health.overturn.local.transfer.PracticeSelection;
import health.overturn.local.transfer.TransferEndpoint;
import health.overturn.local.transfer.VerifiedExport;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A practice that moves from one stack to another, with the deployed functions.
class StackMoveTest {
    private static final Deployment DEPLOYMENT = Deployment.read(Path.of("../../template.yaml"));

    @TempDir
    private Path folder;

    @Test
    void aMovedPracticeHasTheSameDenialsAndNothingHappensAgain() throws InterruptedException {
        Tokens tokens = Tokens.loadOrCreate(folder.resolve("key.json"));
        List<JsonNode> remittances;
        List<JsonNode> denials;
        try (Stack stack = start("before", tokens)) {
            ApiClient admin = admin(stack, tokens);
            admin.put("/settings", SamplePractice.settings().toString());
            upload(stack);
            awaitRest(stack);
            remittances = admin.listAll("/remittances");
            denials = admin.listAll("/denials");
        }

        move(tokens);

        try (Stack stack = start("after", tokens)) {
            stack.notifyAllUploads();
            awaitRest(stack);
            ApiClient admin = admin(stack, tokens);
            assertThat(admin.listAll("/remittances")).isEqualTo(remittances);
            assertThat(admin.listAll("/denials")).isEqualTo(denials);
            assertThat(stack.eventsFile()).doesNotExist();
            assertThat(stack.deadLetters()).isEmpty();
        }
        assertThat(denials).isNotEmpty();
    }

    private void move(Tokens tokens) {
        Path export = folder.resolve("export");
        try (RestingStack before = RestingStack.open(DEPLOYMENT, folder.resolve("before"), tokens);
                TransferEndpoint source = before.endpoint()) {
            Exporter.export(source, new PracticeSelection(Set.of(SamplePractice.ID)), export, Instant.now());
        }
        try (RestingStack after = RestingStack.open(DEPLOYMENT, folder.resolve("after"), tokens);
                TransferEndpoint target = after.endpoint()) {
            Importer.run(VerifiedExport.open(export), target);
            after.skipStreams();
        }
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

    private static ApiClient admin(Stack stack, Tokens tokens) {
        String token = tokens.issue("Morgan Example", SamplePractice.ID, "admin", Instant.now());
        return new ApiClient(stack.api(), SamplePractice.ID, token);
    }

    /// Waits at most one minute.
    private static void awaitRest(Stack stack) throws InterruptedException {
        for (int i = 0, quiet = 0; i < 600 && quiet < 5; i++) {
            Thread.sleep(100);
            quiet = stack.isIdle() && stack.isDrained() ? quiet + 1 : 0;
        }
    }

    private Stack start(String data, Tokens tokens) {
        return Stack.start(
                DEPLOYMENT,
                new StackOptions(
                        folder.resolve(data),
                        Ports.FREE,
                        tokens,
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }
}
