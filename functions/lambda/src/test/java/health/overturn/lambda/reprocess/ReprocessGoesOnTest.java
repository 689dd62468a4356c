package health.overturn.lambda.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.event.RunRequest.Mode;
import health.overturn.lambda.intake.TimeLeft;
import health.overturn.lambda.local.Abort;
import health.overturn.lambda.local.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReprocessGoesOnTest {
    private static final Sample SAMPLE =
            Sample.of(SampleSpec.of(12).claims(60).files(2).denialPercent(60));

    @Test
    void oneAbortedAtAnyCallAndBegunAgainEndsTheSameWithTheSameReport() {
        Abort counting = new Abort();
        String denials;
        Report report;
        int calls;
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE, counting)) {
            archive.judgeBy(Archive.STANDARD);
            String id = archive.ask(Mode.REAL);
            counting.before(Integer.MAX_VALUE);
            archive.goOn(id, Deployment.plenty());
            calls = counting.begun();
            denials = archive.stored().digest();
            report = archive.report(id);
        }

        for (int call = 1; call <= calls; call++) {
            Abort abort = new Abort();
            try (Archive archive = new Archive(Archive.OTHERS, SAMPLE, abort)) {
                archive.judgeBy(Archive.STANDARD);
                String id = archive.ask(Mode.REAL);
                abort.before(call);
                Abort.twice(() -> archive.goOn(id, Deployment.plenty()));

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
        try (Archive whole = new Archive(Archive.OTHERS, SAMPLE);
                Archive cut = new Archive(Archive.OTHERS, SAMPLE)) {
            Report report = whole.judgeBy(Archive.STANDARD).run(Mode.REAL, Archive.LATER);
            String id = cut.judgeBy(Archive.STANDARD).ask(Mode.REAL);

            int invocations = 1;
            while (cut.goOn(id, new OneTransaction()) == Reprocess.Outcome.TO_BE_CONTINUED) {
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
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            String id = archive.judgeBy(Archive.STANDARD).ask(Mode.DRY);
            archive.goOn(id, Deployment.plenty());
            Reprocessing done = archive.find(id);

            assertThat(archive.goOn(id, Deployment.plenty())).isEqualTo(Reprocess.Outcome.DONE);
            assertThat(archive.find(id)).isEqualTo(done);
            assertThat(archive.goOn("unknown", Deployment.plenty())).isEqualTo(Reprocess.Outcome.UNKNOWN);
        }
    }

    /// Time enough to begin, and no more than the first transaction takes.
    private static final class OneTransaction implements TimeLeft {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Duration left() {
            return asked.incrementAndGet() <= 2 ? Duration.ofMinutes(5) : Duration.ofSeconds(5);
        }
    }
}
