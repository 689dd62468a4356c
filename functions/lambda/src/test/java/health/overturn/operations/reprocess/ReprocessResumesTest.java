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
    void oneAbortedAtAnyCallAndBegunAgainEndsTheSameWithTheSameReport() {
        FailAtCall counting = new FailAtCall();
        String denials;
        ReprocessReport report;
        int calls;
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHERS, SAMPLE, counting)) {
            archive.judgeBy(UploadArchive.STANDARD);
            String id = archive.ask(Mode.REAL);
            counting.before(Integer.MAX_VALUE);
            archive.goOn(id, Deployment.plenty());
            calls = counting.begun();
            denials = archive.stored().digest();
            report = archive.report(id);
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (UploadArchive archive = new UploadArchive(UploadArchive.OTHERS, SAMPLE, abort)) {
                archive.judgeBy(UploadArchive.STANDARD);
                String id = archive.ask(Mode.REAL);
                abort.before(call);
                FailAtCall.twice(() -> archive.goOn(id, Deployment.plenty()));

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
    void oneThatRunsShortOfTimeIsGoneOnWithWhereItStopped() {
        try (UploadArchive whole = new UploadArchive(UploadArchive.OTHERS, SAMPLE);
                UploadArchive cut = new UploadArchive(UploadArchive.OTHERS, SAMPLE)) {
            ReprocessReport report = whole.judgeBy(UploadArchive.STANDARD).run(Mode.REAL, UploadArchive.LATER);
            String id = cut.judgeBy(UploadArchive.STANDARD).ask(Mode.REAL);

            int invocations = 1;
            while (cut.goOn(id, new OneTransaction()) == Reprocess.Progress.TO_BE_CONTINUED) {
                invocations++;
            }

            assertThat(cut.report(id)).isEqualTo(report);
            assertThat(cut.stored().digest()).isEqualTo(whole.stored().digest());
            assertThat(cut.deployment().cloud().details("Reprocessing Due")).hasSize(invocations - 1);
            assertThat(invocations).isGreaterThan(10);
        }
    }

    @Test
    void oneThatIsDoneStaysAsItIs() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHERS, SAMPLE)) {
            String id = archive.judgeBy(UploadArchive.STANDARD).ask(Mode.DRY);
            archive.goOn(id, Deployment.plenty());
            Reprocessing done = archive.find(id);

            assertThat(archive.goOn(id, Deployment.plenty())).isEqualTo(Reprocess.Progress.DONE);
            assertThat(archive.find(id)).isEqualTo(done);
            assertThat(archive.goOn("unknown", Deployment.plenty())).isEqualTo(Reprocess.Progress.UNKNOWN);
        }
    }

    /// Time enough to begin, and no more than the first transaction takes.
    private static final class OneTransaction implements RemainingTime {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Duration left() {
            return asked.incrementAndGet() <= 2 ? Duration.ofMinutes(5) : Duration.ofSeconds(5);
        }
    }
}
