package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptedRunTest {
    @ParameterizedTest
    @CsvSource({
        "REROUTE, 2026-05-25T11:00:00Z, 16",
        "MIDDLE_LAYER, 2026-05-27T11:00:00Z, 12",
        "ESCALATE, 2026-05-29T11:00:00Z, 20",
        "TRIAGE, 2026-06-01T10:00:00Z, 10"
    })
    void aRunAbortedAtAnyCallAndBegunAgainEndsTheSame(ScheduledJob routine, String at, int atLeast) {
        List<String> undisturbed;
        int calls;
        FailAtCall counting = new FailAtCall();
        try (Deployment deployment = new Deployment(counting)) {
            JobWeeks.stock(deployment);
            counting.before(Integer.MAX_VALUE);
            JobWeeks.run(deployment, routine, at);
            calls = counting.begun();
            undisturbed = JobWeeks.digest(deployment);
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (Deployment deployment = new Deployment(abort)) {
                JobWeeks.stock(deployment);
                abort.before(call);
                FailAtCall.twice(() -> JobWeeks.run(deployment, routine, at));

                assertThat(JobWeeks.digest(deployment))
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
    }
}
