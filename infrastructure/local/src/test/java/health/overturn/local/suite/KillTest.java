package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/// Kills the intake's process in the middle of a file, after which the queue delivers the file again.
/// `-Doverturn.kills=5` kills it at five points of a file instead of two, each with a practice of its own.
class KillTest {
    private static final String FUNCTION = "RemittanceUploaded";
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    @TempDir
    private Path data;

    private RunningStack running;

    @BeforeEach
    void start() {
        running = RunningStack.startIsolated(data);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void aFileWhoseProcessIsKilledEndsLikeAnUndisturbedOne() throws InterruptedException {
        byte[] content = Sample.of(SampleSpec.of(21).claims(1_000).files(1)).files().stream()
                .map(SampleFile::bytes)
                .findFirst()
                .orElseThrow();
        long before = count();
        createPractice("calm");
        running.ingest("remits/calm/one.835", content);
        String undisturbed = TableDigest.of(running, "calm");
        long written = count() - before;
        int kills = Integer.getInteger("overturn.kills", 2);

        for (int kill = 1; kill <= kills; kill++) {
            String practice = "killed-" + kill;
            createPractice(practice);
            long start = count();
            running.upload("remits/%s/one.835".formatted(practice), RequestBody.fromBytes(content));
            ProcessHandle killed = killAt(start + written * kill / (kills + 1));
            running.awaitIdle();

            assertThat(killed.isAlive()).isFalse();
            assertThat(TableDigest.of(running, practice)).as("kill %d", kill).isEqualTo(undisturbed);
        }
        assertThat(running.stack().deadLetters()).isEmpty();
        assertThat(undisturbed.lines()).hasSizeGreaterThan(1_000);
    }

    /// Kills the intake's process once the table holds this many items. The process must be in the middle of the file.
    private ProcessHandle killAt(long items) throws InterruptedException {
        WaitLimit limit = WaitLimit.in(MAX_WAIT);
        while (count() < items) {
            limit.pause(2, "%d items in the table".formatted(items));
        }
        assertThat(running.stack().isIdle())
                .as("the intake is idle before the kill")
                .isFalse();
        List<ProcessHandle> processes = running.stack().processes(FUNCTION);
        assertThat(processes).hasSize(1);
        ProcessHandle process = processes.getFirst();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        return process;
    }

    private void createPractice(String practice) throws InterruptedException {
        assertThat(running.call(ApiCall.put(practice, "/settings", SuiteTarget.settings()))
                        .status())
                .isEqualTo(200);
    }

    private long count() {
        return running.dynamodb()
                .describeTable(describe -> describe.tableName(running.table()))
                .table()
                .itemCount();
    }
}
