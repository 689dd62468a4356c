package health.overturn.operations.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.messaging.event.RunRequest.Mode;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReprocessResumesTest {
    private static final Sample SAMPLE =
            Sample.of(SampleSpec.of(12).claims(60).files(2).denialPercent(60));

    @Test
    void oneThatStopsAtAnyCallAndIsRepeatedEndsTheSameWithTheSameReport() {
        FailAtCall counting = new FailAtCall();
        String denials;
        ReprocessReport report;
        int calls;
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE, counting)) {
            archive.judgeBy(UploadArchive.STANDARD_TABLES);
            String id = archive.request(Mode.REAL);
            counting.failBefore(Integer.MAX_VALUE);
            archive.resume(id, Deployment.enoughTime());
            calls = counting.callsBegun();
            denials = archive.stored().digest();
            report = archive.report(id);
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE, abort)) {
                archive.judgeBy(UploadArchive.STANDARD_TABLES);
                String id = archive.request(Mode.REAL);
                abort.failBefore(call);
                FailAtCall.runWithRetry(() -> archive.resume(id, Deployment.enoughTime()));

                assertThat(archive.stored().digest())
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(denials);
                assertThat(archive.report(id)).isEqualTo(report);
            }
        }
        assertThat(report.hasChanges()).isTrue();
        assertThat(calls).isGreaterThan(20);
    }

    @Test
    void oneThatRunsOutOfTimeResumesWhereItStopped() {
        try (UploadArchive uninterrupted = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE);
                UploadArchive cut = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            ReprocessReport report =
                    uninterrupted.judgeBy(UploadArchive.STANDARD_TABLES).run(Mode.REAL, UploadArchive.LATER);
            String id = cut.judgeBy(UploadArchive.STANDARD_TABLES).request(Mode.REAL);

            int invocations = 1;
            while (cut.resume(id, new OneTransaction()) == Reprocess.Result.TO_BE_CONTINUED) {
                invocations++;
            }

            assertThat(cut.report(id)).isEqualTo(report);
            assertThat(cut.stored().digest()).isEqualTo(uninterrupted.stored().digest());
            assertThat(cut.deployment().cloud().details("Reprocessing Due")).hasSize(invocations - 1);
            assertThat(invocations).isGreaterThan(10);
        }
    }

    @Test
    void oneThatIsDoneStaysUnchanged() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            String id = archive.judgeBy(UploadArchive.STANDARD_TABLES).request(Mode.DRY);
            archive.resume(id, Deployment.enoughTime());
            Reprocessing done = archive.find(id);

            assertThat(archive.resume(id, Deployment.enoughTime())).isEqualTo(Reprocess.Result.DONE);
            assertThat(archive.find(id)).isEqualTo(done);
            assertThat(archive.resume("unknown", Deployment.enoughTime())).isEqualTo(Reprocess.Result.UNKNOWN);
        }
    }

    /// Leaves time to start, and no more than the first transaction takes.
    private static final class OneTransaction implements RemainingTime {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Duration remaining() {
            return calls.incrementAndGet() <= 2 ? Duration.ofMinutes(5) : Duration.ofSeconds(5);
        }
    }
}
