package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.Cohort;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a week's adjudications come to.
public final class AdjudicationFigures {
    public static final Comparator<DimensionValue> ORDER =
            Comparator.comparing(DimensionValue::by).thenComparing(DimensionValue::of);

    private final WeeklyFlow flow;
    private final Week week;
    private final List<Figure> figures = new ArrayList<>();

    private AdjudicationFigures(WeeklyFlow flow, Week week) {
        this.flow = flow;
        this.week = week;
    }

    static List<Figure> of(WeeklyFlow flow, Week week) {
        AdjudicationFigures figures = new AdjudicationFigures(flow, week);
        figures.cells().forEach(figures::addCell);
        return figures.figures;
    }

    private Set<DimensionValue> cells() {
        Set<DimensionValue> cells = new TreeSet<>(ORDER);
        cells.add(DimensionValue.ALL);
        cells.addAll(flow.of(week).cells());
        return cells;
    }

    private void addCell(DimensionValue cell) {
        MeasureSums sums = flow.of(week).of(cell);
        whole(Metric.DENIALS, cell, sums.get(WeeklyMeasure.DENIED));
        whole(Metric.DENIED, cell, sums.get(WeeklyMeasure.DENIED_CENTS));
        whole(Metric.FIRST_DENIALS, cell, sums.get(WeeklyMeasure.FIRST_DENIED));
        whole(Metric.FIRST_DENIED, cell, sums.get(WeeklyMeasure.FIRST_DENIED_CENTS));
        addRates(cell, sums);
        whole(Metric.REPEATED, cell, sums.get(WeeklyMeasure.REDENIED));
        whole(Metric.TAKEBACKS, cell, sums.get(WeeklyMeasure.TAKEBACK));
        whole(Metric.TAKEN_BACK, cell, sums.get(WeeklyMeasure.TAKEBACK_CENTS));
        if (hasPayments(cell)) {
            whole(Metric.FIRST_ADJUDICATIONS, cell, sums.get(WeeklyMeasure.FIRST));
            whole(Metric.FIRST_CHARGES, cell, sums.get(WeeklyMeasure.FIRST_CHARGE_CENTS));
            addCollection(cell, sums);
        }
    }

    private void addRates(DimensionValue cell, MeasureSums sums) {
        MeasureSums among = flow.of(week).of(hasPayments(cell) ? cell : DimensionValue.ALL);
        long first = among.get(WeeklyMeasure.FIRST);
        long charge = among.get(WeeklyMeasure.FIRST_CHARGE_CENTS);
        ratio(Metric.INITIAL_DENIAL_RATE, cell, sums.get(WeeklyMeasure.FIRST_DENIED), first);
        ratio(Metric.INITIAL_DENIAL_RATE_DOLLARS, cell, sums.get(WeeklyMeasure.FIRST_DENIED_CENTS), charge);
        ratio(Metric.INITIAL_DENIAL_RATE_CHARGES, cell, sums.get(WeeklyMeasure.FIRST_DENIED_CHARGE_CENTS), charge);
        ratio(Metric.PREVENTABLE, cell, sums.get(WeeklyMeasure.PREVENTABLE), sums.get(WeeklyMeasure.FIRST_DENIED));
        ratio(
                Metric.PREVENTABLE_DOLLARS,
                cell,
                sums.get(WeeklyMeasure.PREVENTABLE_CENTS),
                sums.get(WeeklyMeasure.FIRST_DENIED_CENTS));
    }

    private void addCollection(DimensionValue cell, MeasureSums sums) {
        whole(Metric.PAID, cell, sums.get(WeeklyMeasure.PAID_CENTS));
        ratio(
                Metric.NET_COLLECTION_CASH,
                cell,
                sums.get(WeeklyMeasure.PAID_CENTS),
                sums.get(WeeklyMeasure.EXPECTED_CENTS));
        ratio(
                Metric.NET_COLLECTION_CASH_TWELVE_WEEKS,
                cell,
                twelveWeeks(cell, WeeklyMeasure.PAID_CENTS),
                twelveWeeks(cell, WeeklyMeasure.EXPECTED_CENTS));
        MeasureSums cohort = flow.of(Cohort.endingWith(week)).of(cell);
        ratio(
                Metric.NET_COLLECTION_COHORT,
                cell,
                cohort.get(WeeklyMeasure.COHORT_PAID_CENTS),
                cohort.get(WeeklyMeasure.COHORT_EXPECTED_CENTS));
    }

    private long twelveWeeks(DimensionValue cell, WeeklyMeasure tally) {
        return flow.weeks().subMap(Cohort.endingWith(week), week.next()).values().stream()
                .mapToLong(sums -> sums.get(cell, tally))
                .sum();
    }

    /// Only these have paid claims: a rate of any other part is a share of all the practice's claims.
    private static boolean hasPayments(DimensionValue cell) {
        return switch (cell.by()) {
            case ALL, PAYER, PROVIDER -> true;
            case CATEGORY, REASON, CLUSTER, FIX_LEVEL, STATE, TIER, OWNER, QUEUE, AGE -> false;
        };
    }

    private void whole(Metric metric, DimensionValue cell, long amount) {
        figures.add(Figure.whole(metric, cell, amount));
    }

    private void ratio(Metric metric, DimensionValue cell, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, cell, numerator, denominator));
    }
}
