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

    /// `-Dintake.seeds=200` runs more.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("intake.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deliveriesInAnyOrderEndWithTheSameTrueDenials(long seed) throws IOException {
        Sample sample = Sample.of(SampleSpec.of(seed).claims(60));
        String straight;
        try (Deployment deployment = new Deployment()) {
            for (SampleFile file : sample.files()) {
                deployment.ingest(file.name(), file.bytes());
            }
            deployment.expireWatches(Deployment.NOW);
            straight = TableContents.of(deployment.tableName()).digest();
        }

        try (Deployment deployment = new Deployment()) {
            ingest(deployment, Deliveries.shuffled(sample, new Random(seed)));
            deployment.expireWatches(Deployment.NOW);

            assertThat(TableContents.of(deployment.tableName()).digest()).isEqualTo(straight);
            assertThat(TruthTest.stored(deployment, TruthTest.keys(sample))).isEqualTo(TruthTest.truth(sample));
        }
    }

    /// Several workers, each a function of its own, ingest the next delivery without waiting for each other.
    private static void ingest(Deployment deployment, List<Map.Entry<String, byte[]>> deliveries) {
        Queue<Map.Entry<String, byte[]>> waiting = new ConcurrentLinkedQueue<>(deliveries);
        Callable<Integer> worker = () -> {
            RemittanceIntake function = deployment.remittanceIntake();
            int ingested = 0;
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                function.ingest(deployment.upload(next.getKey(), next.getValue()), Deployment.enoughTime());
                ingested++;
            }
            return ingested;
        };
        assertThat(ParallelCalls.invokeAll(Collections.nCopies(WORKERS, worker)).stream()
                        .mapToInt(ingested -> ingested)
                        .sum())
                .isEqualTo(deliveries.size());
    }
}
