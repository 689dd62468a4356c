package health.overturn.lambda.run;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.local.Abort;
import health.overturn.lambda.local.Deployment;
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
        Abort counting = new Abort();
        try (Deployment deployment = new Deployment(counting)) {
            Weeks.stock(deployment);
            counting.before(Integer.MAX_VALUE);
            Weeks.run(deployment, routine, at);
            calls = counting.begun();
            undisturbed = Weeks.digest(deployment);
        }

        for (int call = 1; call <= calls; call++) {
            Abort abort = new Abort();
            try (Deployment deployment = new Deployment(abort)) {
                Weeks.stock(deployment);
                abort.before(call);
                Abort.twice(() -> Weeks.run(deployment, routine, at));

                assertThat(Weeks.digest(deployment))
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
    }
}
