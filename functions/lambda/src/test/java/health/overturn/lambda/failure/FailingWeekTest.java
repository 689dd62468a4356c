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
        InjectedFailures failures = new InjectedFailures(seed, 12);
        PartialBatches halves = new PartialBatches(seed);
        try (Deployment deployment = new Deployment(failures, halves)) {
            BusyWeek week = new BusyWeek(deployment, seed);
            failures.start();
            week.run();
            week.redrive();
            failures.stop();

            System.out.println("seed " + seed + ": " + failures.counts() + ", " + week.retries() + " calls repeated, "
                    + halves.halvedBatches() + " batches halved, " + week.discardedBatches()
                    + " stream batches redriven");
            assertThat(TableContents.of(deployment.tableName()).digest()).isEqualTo(undisturbed);
            assertThat(failures.total()).isGreaterThan(10);
            assertThat(week.retries()).isPositive();
            PublishedEvents published = PublishedEvents.of(deployment);
            assertThat(published.differencesFrom(undisturbedEvents)).isEmpty();
            assertThat(published.log().keySet()).isEqualTo(versions(deployment));
            assertThat(published.events()).containsAllEntriesOf(published.log());
        }
    }

    /// Returns the event id of each version of each denial, from the first to the current one.
    private static Set<String> versions(Deployment deployment) {
        return TableContents.of(deployment.tableName()).denials().stream()
                .flatMap(stored -> IntStream.rangeClosed(1, stored.denial().version())
                        .mapToObj(version -> stored.apiId() + "." + version))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
