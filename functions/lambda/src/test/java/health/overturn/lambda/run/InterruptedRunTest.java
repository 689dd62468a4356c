package health.overturn.lambda.run;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.settings.Routine;
import health.overturn.lambda.local.Deployment;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

class InterruptedRunTest {
    @ParameterizedTest
    @CsvSource({
        "REROUTE, 2026-05-25T11:00:00Z, 20",
        "MIDDLE_LAYER, 2026-05-27T11:00:00Z, 15",
        "ESCALATE, 2026-05-29T11:00:00Z, 20",
        "TRIAGE, 2026-06-01T10:00:00Z, 10"
    })
    void aRunAbortedAtAnyCallAndBegunAgainEndsTheSame(Routine routine, String at, int atLeast) {
        List<String> undisturbed;
        int calls;
        Abort counting = new Abort();
        try (Deployment deployment = new Deployment(counting)) {
            Weeks.stock(deployment);
            counting.at(Integer.MAX_VALUE);
            Weeks.run(deployment, routine, at);
            calls = counting.calls.get();
            undisturbed = Weeks.digest(deployment);
        }

        for (int call = 1; call <= calls; call++) {
            Abort abort = new Abort();
            try (Deployment deployment = new Deployment(abort)) {
                Weeks.stock(deployment);
                abort.at(call);
                runTwiceIfAborted(deployment, routine, at);

                assertThat(Weeks.digest(deployment))
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(atLeast);
    }

    private static void runTwiceIfAborted(Deployment deployment, Routine routine, String at) {
        try {
            Weeks.run(deployment, routine, at);
        } catch (Aborted aborted) {
            Weeks.run(deployment, routine, at);
        }
    }

    private static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends a run at one of its calls, and lets every call after that pass.
    private static final class Abort implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile int at = Integer.MAX_VALUE;

        /// Counts anew, and aborts the call of this number.
        void at(int call) {
            calls.set(0);
            at = call;
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (calls.incrementAndGet() == at) {
                throw new Aborted();
            }
        }
    }
}
