package health.overturn.denials.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.overturn.denials.metric.Value;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Value.Ratio NOTHING = new Value.Ratio(0, 0);

    @Test
    void aRateChangesInPointsAndDollarsInPercent() {
        Progress progress = new Progress(
                new Value.Ratio(90, 100),
                new Value.Ratio(186, 200),
                new Value.Ratio(500, 1_000),
                new Value.Ratio(400, 500));

        assertThat(progress.points()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(progress.agedChange()).hasValue(-20.0);
    }

    @Test
    void nothingIsSaidOfWhatHasNoData() {
        Progress progress = new Progress(NOTHING, new Value.Ratio(186, 200), NOTHING, new Value.Ratio(400, 500));

        assertThat(progress.points()).isEmpty();
        assertThat(progress.agedChange()).isEmpty();
    }
}
