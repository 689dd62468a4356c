package health.overturn.lambda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.local.Stored;
import health.overturn.lambda.store.Parallel;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyOrderTest {
    private static final int WORKERS = 4;

    /// `-Dintake.seeds=200` for more.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("intake.seeds", 24));
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
            straight = Stored.in(deployment.tableName()).digest();
        }

        try (Deployment deployment = new Deployment()) {
            takeInShuffled(deployment, sample, new Random(seed));
            deployment.runOutWatches(Deployment.NOW);

            assertThat(Stored.in(deployment.tableName()).digest()).isEqualTo(straight);
            assertThat(TruthTest.stored(deployment, TruthTest.keys(sample))).isEqualTo(TruthTest.truth(sample));
        }
    }

    /// Every file twice under two names and once cut short, shuffled, by several workers at once.
    private static void takeInShuffled(Deployment deployment, Sample sample, Random random) {
        List<Callable<Outcome>> deliveries = new ArrayList<>();
        for (SampleFile file : sample.files()) {
            byte[] content = file.bytes();
            byte[] cut = Arrays.copyOf(content, content.length * 2 / 3);
            deliveries.add(delivery(deployment, file.name(), content));
            deliveries.add(delivery(deployment, "again-" + file.name(), content));
            deliveries.add(delivery(deployment, "cut-" + file.name(), cut));
        }
        Collections.shuffle(deliveries, random);
        for (int from = 0; from < deliveries.size(); from += WORKERS) {
            Parallel.all(deliveries.subList(from, Math.min(from + WORKERS, deliveries.size())));
        }
    }

    private static Callable<Outcome> delivery(Deployment deployment, String name, byte[] content) {
        Arrival.Created created = deployment.uploaded(name, content);
        return () -> deployment.takeIn().takeIn(created, Deployment.plenty());
    }
}
