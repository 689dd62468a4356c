package health.overturn.lambda.cost;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.Count;
import health.overturn.lambda.capacity.Index;
import health.overturn.lambda.local.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a claim payment and the whole life of its denial cost in a practice that has found its stride: in its last
/// weeks as much is done about the denials of earlier weeks as will be done later about those of these weeks. The
/// table is printed, its lines begin with `PRINT`.
///
/// A build plays a practice of 250 claims a week, which pays four times over for what every week costs.
class LifeCostTest {
    private static final int WEEKLY = Integer.getInteger("life.weekly", 250);
    private static final int WEEKS_BEFORE = Integer.getInteger("life.before", 8);
    private static final int WEEKS = Integer.getInteger("life.weeks", 2);

    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new Index("rp", "vs", Set.of()), new Index("wp", "ws", Set.of()), new Index("lp", "ls", Set.of())),
            CostTable::kind);

    @Test
    void theWholeLifeOfClaimsStaysUnderItsPrice() throws IOException {
        int files = WEEKS_BEFORE + WEEKS;
        Sample sample =
                Sample.of(SampleSpec.of(22).claims(files * WEEKLY).files(files).denialPercent(12));
        try (Deployment deployment = new Deployment(meter)) {
            Season season = new Season(deployment, sample.files());
            live(season, WEEKS_BEFORE);
            Count before = meter.count();
            Tally young = season.tally();
            live(season, WEEKS);
            Tally tally = season.tally().since(young);
            CostTable.say(tally.toString());
            CostTable table = new CostTable(tally.claims()).with(meter.count().since(before));
            table.print();
            assertThat(table.dollars("write: ") + table.dollars("read: ")).isLessThan(5.5);
        }
    }

    private static void live(Season season, int weeks) {
        for (int week = 0; week < weeks; week++) {
            season.liveAWeek();
        }
    }
}
