package health.overturn.lambda.failure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailingWeekTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("fault.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWeekWithFailuresEndsInTheSameState(long seed) {
        String undisturbed;
        PublishedEvents undisturbedEvents;
        try (Deployment deployment = new Deployment()) {
            new BusyWeek(deployment, seed).run();
            undisturbed = TableContents.of(deployment.tableName()).digest();
            undisturbedEvents = PublishedEvents.of(deployment);
        }
        InjectedFailures errors = new InjectedFailures(seed, 12);
        PartialBatches halves = new PartialBatches(seed);
        try (Deployment deployment = new Deployment(errors, halves)) {
            BusyWeek week = new BusyWeek(deployment, seed);
            errors.start();
            week.run();
            week.redrive();
            errors.stop();

            System.out.println("seed " + seed + ": " + errors.counts() + ", " + week.retries() + " calls again, "
                    + halves.halvedBatches() + " batches halved, " + week.discardedBatches() + " stretches redriven");
            assertThat(TableContents.of(deployment.tableName()).digest()).isEqualTo(undisturbed);
            assertThat(errors.total()).isGreaterThan(10);
            assertThat(week.retries()).isPositive();
            PublishedEvents published = PublishedEvents.of(deployment);
            assertThat(published.differencesFrom(undisturbedEvents)).isEmpty();
            assertThat(published.log().keySet()).isEqualTo(versions(deployment));
            assertThat(published.events()).containsAllEntriesOf(published.log());
        }
    }

    /// The name of each version of each denial, from the first to the one that stands.
    private static Set<String> versions(Deployment deployment) {
        return TableContents.of(deployment.tableName()).denials().stream()
                .flatMap(stored -> IntStream.rangeClosed(1, stored.denial().version())
                        .mapToObj(version -> stored.apiId() + "." + version))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
