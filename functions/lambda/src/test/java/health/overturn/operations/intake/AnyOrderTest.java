package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.ParallelCalls;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyOrderTest {
    private static final int WORKERS = 4;

    /// `-Dintake.seeds=200` for more.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("intake.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverComesInAnyOrderEndsTheSameAndTrue(long seed) throws IOException {
        Sample sample = Sample.of(SampleSpec.of(seed).claims(60));
        String straight;
        try (Deployment deployment = new Deployment()) {
            for (SampleFile file : sample.files()) {
                deployment.takeIn(file.name(), file.bytes());
            }
            deployment.runOutWatches(Deployment.NOW);
            straight = TableContents.in(deployment.tableName()).digest();
        }

        try (Deployment deployment = new Deployment()) {
            takeIn(deployment, Deliveries.shuffled(sample, new Random(seed)));
            deployment.runOutWatches(Deployment.NOW);

            assertThat(TableContents.in(deployment.tableName()).digest()).isEqualTo(straight);
            assertThat(TruthTest.stored(deployment, TruthTest.keys(sample))).isEqualTo(TruthTest.truth(sample));
        }
    }

    /// Several workers, each a function of its own, take what comes next and never wait for each other.
    private static void takeIn(Deployment deployment, List<Map.Entry<String, byte[]>> deliveries) {
        Queue<Map.Entry<String, byte[]>> waiting = new ConcurrentLinkedQueue<>(deliveries);
        Callable<Integer> worker = () -> {
            RemittanceIntake function = deployment.takeIn();
            int taken = 0;
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                function.ingest(deployment.uploaded(next.getKey(), next.getValue()), Deployment.plenty());
                taken++;
            }
            return taken;
        };
        assertThat(ParallelCalls.invokeAll(Collections.nCopies(WORKERS, worker)).stream()
                        .mapToInt(taken -> taken)
                        .sum())
                .isEqualTo(deliveries.size());
    }
}
