package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a week's adjudications come to.
final class FlowFigures {
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::by).thenComparing(Cell::of);

    private final Flow flow;
    private final Week week;
    private final List<Figure> figures = new ArrayList<>();

    private FlowFigures(Flow flow, Week week) {
        this.flow = flow;
        this.week = week;
    }

    static List<Figure> of(Flow flow, Week week) {
        FlowFigures figures = new FlowFigures(flow, week);
        figures.cells().forEach(figures::addCell);
        return figures.figures;
    }

    private Set<Cell> cells() {
        Set<Cell> cells = new TreeSet<>(ORDER);
        cells.add(Cell.ALL);
        cells.addAll(flow.of(week).cells());
        return cells;
    }

    private void addCell(Cell cell) {
        Sums sums = flow.of(week).of(cell);
        whole(Metric.DENIALS, cell, sums.get(Tally.DENIED));
        whole(Metric.DENIED, cell, sums.get(Tally.DENIED_CENTS));
        whole(Metric.FIRST_DENIALS, cell, sums.get(Tally.FIRST_DENIED));
        whole(Metric.FIRST_DENIED, cell, sums.get(Tally.FIRST_DENIED_CENTS));
        addRates(cell, sums);
        whole(Metric.REPEATED, cell, sums.get(Tally.REDENIED));
        whole(Metric.TAKEBACKS, cell, sums.get(Tally.TAKEBACK));
        whole(Metric.TAKEN_BACK, cell, sums.get(Tally.TAKEBACK_CENTS));
        if (hasPayments(cell)) {
            whole(Metric.FIRST_ADJUDICATIONS, cell, sums.get(Tally.FIRST));
            whole(Metric.FIRST_CHARGES, cell, sums.get(Tally.FIRST_CHARGE_CENTS));
            addCollection(cell, sums);
        }
    }

    private void addRates(Cell cell, Sums sums) {
        Sums among = flow.of(week).of(hasPayments(cell) ? cell : Cell.ALL);
        long first = among.get(Tally.FIRST);
        long charge = among.get(Tally.FIRST_CHARGE_CENTS);
        ratio(Metric.INITIAL_DENIAL_RATE, cell, sums.get(Tally.FIRST_DENIED), first);
        ratio(Metric.INITIAL_DENIAL_RATE_DOLLARS, cell, sums.get(Tally.FIRST_DENIED_CENTS), charge);
        ratio(Metric.INITIAL_DENIAL_RATE_CHARGES, cell, sums.get(Tally.FIRST_DENIED_CHARGE_CENTS), charge);
        ratio(Metric.PREVENTABLE, cell, sums.get(Tally.PREVENTABLE), sums.get(Tally.FIRST_DENIED));
        ratio(Metric.PREVENTABLE_DOLLARS, cell, sums.get(Tally.PREVENTABLE_CENTS), sums.get(Tally.FIRST_DENIED_CENTS));
    }

    private void addCollection(Cell cell, Sums sums) {
        whole(Metric.PAID, cell, sums.get(Tally.PAID_CENTS));
        ratio(Metric.NET_COLLECTION_CASH, cell, sums.get(Tally.PAID_CENTS), sums.get(Tally.EXPECTED_CENTS));
        ratio(
                Metric.NET_COLLECTION_CASH_TWELVE_WEEKS,
                cell,
                twelveWeeks(cell, Tally.PAID_CENTS),
                twelveWeeks(cell, Tally.EXPECTED_CENTS));
        Sums cohort = flow.of(Cohort.endingWith(week)).of(cell);
        ratio(
                Metric.NET_COLLECTION_COHORT,
                cell,
                cohort.get(Tally.COHORT_PAID_CENTS),
                cohort.get(Tally.COHORT_EXPECTED_CENTS));
    }

    private long twelveWeeks(Cell cell, Tally tally) {
        return flow.weeks().subMap(Cohort.endingWith(week), week.next()).values().stream()
                .mapToLong(sums -> sums.get(cell, tally))
                .sum();
    }

    /// Only these have paid claims: a rate of any other part is a share of all the practice's claims.
    private static boolean hasPayments(Cell cell) {
        return switch (cell.by()) {
            case ALL, PAYER, PROVIDER -> true;
            case CATEGORY, REASON, CLUSTER, FIX_LEVEL, STATE, TIER, OWNER, QUEUE, AGE -> false;
        };
    }

    private void whole(Metric metric, Cell cell, long amount) {
        figures.add(Figure.whole(metric, cell, amount));
    }

    private void ratio(Metric metric, Cell cell, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, cell, numerator, denominator));
    }
}
