package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.Cohort;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Computes the figures of a week's adjudications.
final class AdjudicationFigures {
    private final WeeklyFlow flow;
    private final Week week;
    private final List<Figure> figures = new ArrayList<>();

    private AdjudicationFigures(WeeklyFlow flow, Week week) {
        this.flow = flow;
        this.week = week;
    }

    static List<Figure> of(WeeklyFlow flow, Week week) {
        AdjudicationFigures figures = new AdjudicationFigures(flow, week);
        figures.parts().forEach(figures::addPart);
        return figures.figures;
    }

    private Set<DimensionValue> parts() {
        Set<DimensionValue> parts = new TreeSet<>(DimensionValue.ORDER);
        parts.add(DimensionValue.ALL);
        parts.addAll(flow.sumsOf(week).parts());
        return parts;
    }

    private void addPart(DimensionValue part) {
        MeasureSums sums = flow.sumsOf(week).sumsOf(part);
        addWhole(Metric.DENIALS, part, sums.get(WeeklyMeasure.DENIED));
        addWhole(Metric.DENIED, part, sums.get(WeeklyMeasure.DENIED_CENTS));
        addWhole(Metric.FIRST_DENIALS, part, sums.get(WeeklyMeasure.FIRST_DENIED));
        addWhole(Metric.FIRST_DENIED, part, sums.get(WeeklyMeasure.FIRST_DENIED_CENTS));
        addRates(part, sums);
        addWhole(Metric.REPEATED, part, sums.get(WeeklyMeasure.REDENIED));
        addWhole(Metric.TAKEBACKS, part, sums.get(WeeklyMeasure.TAKEBACK));
        addWhole(Metric.TAKEN_BACK, part, sums.get(WeeklyMeasure.TAKEBACK_CENTS));
        if (hasPayments(part)) {
            addWhole(Metric.FIRST_ADJUDICATIONS, part, sums.get(WeeklyMeasure.FIRST));
            addWhole(Metric.FIRST_CHARGES, part, sums.get(WeeklyMeasure.FIRST_CHARGE_CENTS));
            addCollection(part, sums);
        }
    }

    private void addRates(DimensionValue part, MeasureSums sums) {
        MeasureSums base = flow.sumsOf(week).sumsOf(hasPayments(part) ? part : DimensionValue.ALL);
        long first = base.get(WeeklyMeasure.FIRST);
        long charge = base.get(WeeklyMeasure.FIRST_CHARGE_CENTS);
        addRatio(Metric.INITIAL_DENIAL_RATE, part, sums.get(WeeklyMeasure.FIRST_DENIED), first);
        addRatio(Metric.INITIAL_DENIAL_RATE_DOLLARS, part, sums.get(WeeklyMeasure.FIRST_DENIED_CENTS), charge);
        addRatio(Metric.INITIAL_DENIAL_RATE_CHARGES, part, sums.get(WeeklyMeasure.FIRST_DENIED_CHARGE_CENTS), charge);
        addRatio(Metric.PREVENTABLE, part, sums.get(WeeklyMeasure.PREVENTABLE), sums.get(WeeklyMeasure.FIRST_DENIED));
        addRatio(
                Metric.PREVENTABLE_DOLLARS,
                part,
                sums.get(WeeklyMeasure.PREVENTABLE_CENTS),
                sums.get(WeeklyMeasure.FIRST_DENIED_CENTS));
    }

    private void addCollection(DimensionValue part, MeasureSums sums) {
        addWhole(Metric.PAID, part, sums.get(WeeklyMeasure.PAID_CENTS));
        addRatio(
                Metric.NET_COLLECTION_CASH,
                part,
                sums.get(WeeklyMeasure.PAID_CENTS),
                sums.get(WeeklyMeasure.EXPECTED_CENTS));
        addRatio(
                Metric.NET_COLLECTION_CASH_TWELVE_WEEKS,
                part,
                sumOfTwelveWeeks(part, WeeklyMeasure.PAID_CENTS),
                sumOfTwelveWeeks(part, WeeklyMeasure.EXPECTED_CENTS));
        MeasureSums cohort = flow.sumsOf(Cohort.endingWith(week)).sumsOf(part);
        addRatio(
                Metric.NET_COLLECTION_COHORT,
                part,
                cohort.get(WeeklyMeasure.COHORT_PAID_CENTS),
                cohort.get(WeeklyMeasure.COHORT_EXPECTED_CENTS));
    }

    private long sumOfTwelveWeeks(DimensionValue part, WeeklyMeasure measure) {
        return flow.weeks().subMap(Cohort.endingWith(week), week.next()).values().stream()
                .mapToLong(sums -> sums.get(part, measure))
                .sum();
    }

    /// Whether the dimension has paid claims. A rate of any other part is a share of all the practice's claims.
    private static boolean hasPayments(DimensionValue part) {
        return switch (part.dimension()) {
            case ALL, PAYER, PROVIDER -> true;
            case CATEGORY, REASON, CLUSTER, FIX_LEVEL, STATE, TIER, OWNER, QUEUE, AGE -> false;
        };
    }

    private void addWhole(Metric metric, DimensionValue part, long amount) {
        figures.add(Figure.whole(metric, part, amount));
    }

    private void addRatio(Metric metric, DimensionValue part, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, part, numerator, denominator));
    }
}
