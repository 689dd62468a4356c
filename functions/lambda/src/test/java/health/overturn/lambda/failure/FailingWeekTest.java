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
    void aWeekUnderFaultsEndsAsTheUndisturbedOne(long seed) {
        String undisturbed;
        PublishedEvents toldThen;
        try (Deployment deployment = new Deployment()) {
            new BusyWeek(deployment, seed).live();
            undisturbed = TableContents.in(deployment.tableName()).digest();
            toldThen = PublishedEvents.of(deployment);
        }
        InjectedFailures faults = new InjectedFailures(seed, 12);
        HalfBatches halves = new HalfBatches(seed);
        try (Deployment deployment = new Deployment(faults, halves)) {
            BusyWeek week = new BusyWeek(deployment, seed);
            faults.begin();
            week.live();
            week.redrive();
            faults.end();

            System.out.println("seed " + seed + ": " + faults.made() + ", " + week.again() + " calls again, "
                    + halves.halved() + " batches halved, " + week.givenUp() + " stretches redriven");
            assertThat(TableContents.in(deployment.tableName()).digest()).isEqualTo(undisturbed);
            assertThat(faults.count()).isGreaterThan(10);
            assertThat(week.again()).isPositive();
            PublishedEvents told = PublishedEvents.of(deployment);
            assertThat(told.otherThan(toldThen)).isEmpty();
            assertThat(told.log().keySet()).isEqualTo(versions(deployment));
            assertThat(told.events()).containsAllEntriesOf(told.log());
        }
    }

    /// The name of each version of each denial, from the first to the one that stands.
    private static Set<String> versions(Deployment deployment) {
        return TableContents.in(deployment.tableName()).denials().stream()
                .flatMap(kept -> IntStream.rangeClosed(1, kept.denial().version())
                        .mapToObj(version -> kept.name() + "." + version))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
