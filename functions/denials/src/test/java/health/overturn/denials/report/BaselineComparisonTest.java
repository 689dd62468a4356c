package health.overturn.denials.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.overturn.denials.metric.FigureValue;
import org.junit.jupiter.api.Test;

class BaselineComparisonTest {
    private static final FigureValue.Ratio NOTHING = new FigureValue.Ratio(0, 0);

    @Test
    void ratesChangeInPointsAndDollarsInPercent() {
        BaselineComparison comparison = new BaselineComparison(
                new FigureValue.Ratio(90, 100),
                new FigureValue.Ratio(186, 200),
                new FigureValue.Ratio(500, 1_000),
                new FigureValue.Ratio(400, 500));

        assertThat(comparison.collectionPoints()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(comparison.agedChangePercent()).hasValue(-20.0);
    }

    @Test
    void figuresWithoutDataHaveNoChange() {
        BaselineComparison comparison = new BaselineComparison(
                NOTHING, new FigureValue.Ratio(186, 200), NOTHING, new FigureValue.Ratio(400, 500));

        assertThat(comparison.collectionPoints()).isEmpty();
        assertThat(comparison.agedChangePercent()).isEmpty();
    }
}
