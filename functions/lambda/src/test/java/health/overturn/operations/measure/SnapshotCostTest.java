package health.overturn.operations.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a snapshot costs: it depends on what is open and what happened since the last one, not on how long the practice
/// has been here.
///
/// `-Dmeasure.open=100000 -Dtest.arguments=-Xmx320m` measures a large practice.
class SnapshotCostTest {
    private static final int OPEN = Integer.getInteger("measure.open", 5_000);
    private static final int PORTION = 10_000;
    private static final int YEAR = 52;

    @Test
    void aWeekCostsTheSameAfterThreeYearsAsAfterOne() {
        CapacityMeter meter = new CapacityMeter(Set.of("pk", "sk"), List.of(), item -> "all");
        try (LongPractice maple = new LongPractice(meter)) {
            CapacityCount first = null;
            CapacityCount third = null;
            for (int week = 0; week < 3 * YEAR; week++) {
                maple.addWeek(week, 40, 5);
                CapacityCount before = meter.count();
                if ((week + 1) % YEAR == 0) {
                    maple.snapshot(ScheduledJob.SNAPSHOT, week);
                }
                maple.snapshot(ScheduledJob.WEEK_SNAPSHOT, week);
                CapacityCount cost = meter.count().since(before);
                first = week == YEAR - 1 ? cost : first;
                third = cost;
            }
            if (first == null || third == null) {
                throw new AssertionError("no snapshot was taken after a year");
            }
            print("one year", first);
            print("three years", third);

            assertThat(units(third)).isPositive().isLessThanOrEqualTo(1.1 * units(first));
            assertThat(calls(third)).isLessThanOrEqualTo(1.1 * calls(first));
        }
    }

    @Test
    void aLargePracticeIsMeasuredInOneRun() {
        try (LongPractice maple = new LongPractice()) {
            for (int open = 0; open < OPEN; open += PORTION) {
                maple.addOpenDenials(0, Math.min(PORTION, OPEN - open));
            }
            double counted = seconds(() -> maple.snapshot(ScheduledJob.SNAPSHOT, 0));
            maple.addWeek(1, 1_000, 120);
            double day = seconds(() -> maple.snapshot(ScheduledJob.SNAPSHOT, 1));
            double week = seconds(() -> maple.snapshot(ScheduledJob.WEEK_SNAPSHOT, 1));
            System.out.printf(
                    Locale.ROOT,
                    "PRINT %,d open denials, heap %d MB: CPU %.1f s for the first snapshot, which counts them all,"
                            + " %.1f s for a day's, %.1f s for a week's%n",
                    OPEN,
                    Runtime.getRuntime().maxMemory() >> 20,
                    counted,
                    day,
                    week);

            Snapshot snapshot =
                    maple.snapshots().findLatest("maple", SnapshotPeriod.DAY).orElseThrow();
            assertThat(MeasuredPractice.value(snapshot, Metric.OPEN)).isEqualTo(new FigureValue.Whole(OPEN));
        }
    }

    /// CPU time of the whole process, with the garbage collector, the compiler and the fake services.
    private static double seconds(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    private static double units(CapacityCount count) {
        return count.writeUnits() + count.readUnits();
    }

    private static double calls(CapacityCount count) {
        return count.calls().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void print(String after, CapacityCount count) {
        System.out.printf(
                Locale.ROOT,
                "PRINT a day's and a week's snapshot after %s: %d write units, %.1f read units, calls %s%n",
                after,
                count.writeUnits(),
                count.readUnits(),
                count.calls());
    }
}
