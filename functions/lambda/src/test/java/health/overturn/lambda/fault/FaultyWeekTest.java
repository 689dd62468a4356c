package health.overturn.lambda.fault;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.local.Stored;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyWeekTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("fault.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWeekUnderFaultsEndsAsTheUndisturbedOne(long seed) {
        String undisturbed;
        try (Deployment deployment = new Deployment()) {
            new BusyWeek(deployment, seed).live();
            undisturbed = Stored.in(deployment.tableName()).digest();
        }
        Faults faults = new Faults(seed, 8);
        HalfBatches halves = new HalfBatches(seed);
        try (Deployment deployment = new Deployment(faults, halves)) {
            BusyWeek week = new BusyWeek(deployment, seed);
            faults.begin();
            week.live();
            faults.end();

            System.out.println("seed " + seed + ": " + faults.made() + ", " + week.again() + " calls again, "
                    + halves.halved() + " batches halved");
            assertThat(Stored.in(deployment.tableName()).digest()).isEqualTo(undisturbed);
            assertThat(week.again()).isPositive();
        }
    }
}
