package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Ingests a whole file before each call of another file's intake, once for each call. Between two calls, a claim can
/// be read before another process has written what it is about to write.
class CutInTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void aFileIngestedBeforeAnyCallOfAnotherIntakeEndsTheSame(int slow, int quick) {
        List<SampleFile> files =
                Sample.of(SampleSpec.of(11).claims(30).files(2)).files();
        String straight;
        int calls;
        RunBeforeCall counting = new RunBeforeCall(Integer.MAX_VALUE, () -> {});
        try (Deployment deployment = new Deployment(counting)) {
            ingest(deployment, files.get(slow));
            calls = counting.calls.get();
            ingest(deployment, files.get(quick));
            straight = TableContents.of(deployment.tableName()).digest();
        }

        for (int call = 1; call <= calls; call++) {
            RunBeforeCall cutIn = new RunBeforeCall(call, () -> {});
            try (Deployment deployment = new Deployment(cutIn)) {
                cutIn.work = () -> ingest(deployment, files.get(quick));
                ingest(deployment, files.get(slow));
                if (cutIn.calls.get() < call) {
                    // How many requests carry the inserts depends on the threads, so a run may end before its call.
                    cutIn.work.run();
                }

                assertThat(TableContents.of(deployment.tableName()).digest())
                        .as("before call " + call + " of " + calls)
                        .isEqualTo(straight);
            }
        }
        assertThat(calls).isGreaterThan(20);
    }

    private static void ingest(Deployment deployment, SampleFile file) {
        deployment.ingest(file.name(), file.bytes());
    }

    /// Runs something before one of the calls.
    private static final class RunBeforeCall implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private final int at;
        private Runnable work;

        RunBeforeCall(int at, Runnable work) {
            this.at = at;
            this.work = work;
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (calls.incrementAndGet() == at) {
                work.run();
            }
        }
    }
}
