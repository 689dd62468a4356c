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
    void aRunThatStopsAtAnyCallAndIsRepeatedEndsTheSame(ScheduledJob job, String at, int atLeast) {
        List<String> undisturbed;
        int calls;
        FailAtCall counting = new FailAtCall();
        try (Deployment deployment = new Deployment(counting)) {
            JobWeeks.store(deployment);
            counting.failBefore(Integer.MAX_VALUE);
            JobWeeks.run(deployment, job, at);
            calls = counting.callsBegun();
            undisturbed = JobWeeks.digest(deployment);
        }

        for (int call = 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (Deployment deployment = new Deployment(abort)) {
                JobWeeks.store(deployment);
                abort.failBefore(call);
                FailAtCall.runWithRetry(() -> JobWeeks.run(deployment, job, at));

                assertThat(JobWeeks.digest(deployment))
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
    }
}
