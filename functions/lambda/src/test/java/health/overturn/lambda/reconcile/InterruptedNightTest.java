package health.overturn.lambda.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

class InterruptedNightTest {
    @Test
    void aNightAbortedAfterAnyCallAndBegunAgainTellsAllInTheLogAndOnTheBus() {
        int calls;
        Abort counting = new Abort();
        try (Night night = lossy(counting)) {
            counting.after(Integer.MAX_VALUE);
            night.of(2);
            calls = counting.calls.get();
        }

        for (int call = 1; call <= calls; call++) {
            Abort abort = new Abort();
            try (Night night = lossy(abort)) {
                abort.after(call);
                twice(night);

                assertThat(night.onTheBus())
                        .as("aborted after call " + call + " of " + calls)
                        .isEqualTo(night.inTheTable());
                assertThat(night.inTheLog()).isEqualTo(night.inTheTable());
                assertThat(night.deployment().cloud().details("Moves Told Again").stream()
                                .distinct())
                        .hasSize(1);
            }
        }
        assertThat(calls).isGreaterThan(10);
    }

    private static Night lossy(Abort abort) {
        return new Night(abort).with(0).tell(move -> Math.floorMod(move.id().hashCode(), 3) != 0);
    }

    private static void twice(Night night) {
        try {
            night.of(2);
        } catch (Aborted aborted) {
            night.of(2);
        }
    }

    private static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends a run when one of its calls has been answered, and lets every call after that pass.
    private static final class Abort implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile int at = Integer.MAX_VALUE;

        void after(int call) {
            calls.set(0);
            at = call;
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (calls.incrementAndGet() == at) {
                throw new Aborted();
            }
        }
    }
}
