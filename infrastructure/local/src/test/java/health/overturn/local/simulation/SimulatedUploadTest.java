package health.overturn.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class SimulatedUploadTest {
    @TempDir
    private Path data;

    @Test
    void anUploadDuringASimulationGetsTheSimulatedTime() {
        SimulationClock clock = new SimulationClock();
        clock.set(Instant.parse("2026-03-02T14:00:00.250Z"));
        try (Stack stack = start(clock);
                S3Client s3 = Clients.s3(stack.s3(), stack.key())) {
            s3.putObject(
                    put -> put.bucket("intake").key("remits/nobody/one.835"), RequestBody.fromString("no remittance"));

            assertThat(s3.headObject(head -> head.bucket("intake").key("remits/nobody/one.835"))
                            .lastModified())
                    .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
        }
    }

    private Stack start(SimulationClock clock) {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        return Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")),
                clock);
    }
}
