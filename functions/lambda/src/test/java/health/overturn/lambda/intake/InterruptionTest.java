package health.overturn.lambda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.local.Stored;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

class InterruptionTest {
    @Test
    void anIntakeAbortedAtAnyCallAndBegunAgainEndsTheSame() {
        Sample sample = Sample.of(SampleSpec.of(11).claims(30).files(2));
        String undisturbed;
        int calls;
        Abort counting = new Abort(Integer.MAX_VALUE);
        try (Deployment deployment = new Deployment(counting)) {
            takeInAll(deployment, sample);
            undisturbed = Stored.in(deployment.tableName()).digest();
            calls = counting.calls.get();
        }

        for (int call = 1; call <= calls; call++) {
            try (Deployment deployment = new Deployment(new Abort(call))) {
                takeInAll(deployment, sample);

                assertThat(Stored.in(deployment.tableName()).digest())
                        .as("aborted at call " + call + " of " + calls)
                        .isEqualTo(undisturbed);
            }
        }
        assertThat(calls).isGreaterThan(20);
    }

    private static void takeInAll(Deployment deployment, Sample sample) {
        for (SampleFile file : sample.files()) {
            byte[] content = file.bytes();
            try {
                deployment.takeIn(file.name(), content);
            } catch (Aborted aborted) {
                deployment.takeIn(file.name(), content);
            }
        }
    }

    private static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends a run at one of its calls, and lets every call after that pass, once the run is begun again.
    private static final class Abort implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private final int at;

        Abort(int at) {
            this.at = at;
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (calls.incrementAndGet() == at) {
                throw new Aborted();
            }
        }
    }
}
