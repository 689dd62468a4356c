package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What is open on a day, and how it stands.
final class OpenDenialFigures {
    private static final int NEVER_WORKED_DAYS = 30;
    private static final int AGED_DAYS = 90;

    private final List<MeasuredDenial> open;
    private final LocalDate day;
    private final List<Figure> figures = new ArrayList<>();

    private OpenDenialFigures(List<MeasuredDenial> open, LocalDate day) {
        this.open = open;
        this.day = day;
    }

    static List<Figure> of(Collection<MeasuredDenial> denials, LocalDate day, Settings settings) {
        List<MeasuredDenial> open =
                denials.stream().filter(MeasuredDenial::isOpen).toList();
        OpenDenialFigures figures = new OpenDenialFigures(open, day);
        figures.addParts(settings);
        figures.addShares();
        figures.addStates();
        figures.addDeadlines();
        new TopTwentyShare(open).addTo(figures.figures);
        return figures.figures;
    }

    private void addParts(Settings settings) {
        Map<String, String> tiers = new TierAssignment(settings).of(open);
        for (Dimension by : OpenDenialDimensions.DIMENSIONS) {
            add(Metric.OPEN, Metric.OPEN_DOLLARS, by, _ -> true, new OpenDenialDimensions(day, tiers));
        }
    }

    private void addShares() {
        Predicate<MeasuredDenial> aged = denial -> DenialAge.days(denial, day) > AGED_DAYS;
        ratio(Metric.AGED, count(aged), open.size());
        ratio(Metric.AGED_DOLLARS, cents(aged), cents(_ -> true));
        Predicate<MeasuredDenial> waited =
                denial -> denial.deniedOn().plusDays(NEVER_WORKED_DAYS).isBefore(day);
        Predicate<MeasuredDenial> untouched = waited.and(denial -> denial.touches() == 0);
        ratio(Metric.NEVER_WORKED, count(untouched), count(waited));
        ratio(Metric.NEVER_WORKED_DOLLARS, cents(untouched), cents(waited));
    }

    private void addStates() {
        pair(Metric.HELD, Metric.HELD_DOLLARS, denial -> denial.state().equals("HELD"));
        pair(
                Metric.ESCALATED,
                Metric.ESCALATED_DOLLARS,
                denial -> denial.state().equals("ESCALATED"));
        pair(
                Metric.CARRIED_OVER,
                Metric.CARRIED_OVER_DOLLARS,
                denial -> denial.decideBy() != null && denial.decideBy().isBefore(day));
        pair(Metric.ENTERED_BY_HAND, Metric.ENTERED_BY_HAND_DOLLARS, MeasuredDenial::enteredByHand);
        Predicate<MeasuredDenial> overdue = denial ->
                !denial.state().equals("ESCALATED") && denial.nextActionOn().isBefore(day);
        add(Metric.OVERDUE, Metric.OVERDUE_DOLLARS, Dimension.ALL, overdue, new OpenDenialDimensions(day, Map.of()));
        add(Metric.OVERDUE, Metric.OVERDUE_DOLLARS, Dimension.OWNER, overdue, new OpenDenialDimensions(day, Map.of()));
    }

    private void addDeadlines() {
        pair(Metric.AT_RISK_7, Metric.AT_RISK_7_DOLLARS, denial -> denial.isDueWithin(7, day));
        pair(Metric.AT_RISK_14, Metric.AT_RISK_14_DOLLARS, denial -> denial.isDueWithin(14, day));
        pair(Metric.AT_RISK_30, Metric.AT_RISK_30_DOLLARS, denial -> denial.isDueWithin(30, day));
        pair(
                Metric.NO_DEADLINE,
                Metric.NO_DEADLINE_DOLLARS,
                denial -> denial.deadlines().isEmpty());
        pair(Metric.DEADLINE_LOST, Metric.DEADLINE_LOST_DOLLARS, denial -> denial.isLost(day));
        whole(Metric.DEADLINE_LOST_UNTOUCHED_DOLLARS, cents(denial -> denial.isLost(day) && denial.touches() == 0));
    }

    private void add(
            Metric counts, Metric dollars, Dimension by, Predicate<MeasuredDenial> which, OpenDenialDimensions parts) {
        Map<String, List<MeasuredDenial>> groups = new TreeMap<>();
        open.stream()
                .filter(which)
                .forEach(denial -> groups.computeIfAbsent(parts.of(denial, by), _ -> new ArrayList<>())
                        .add(denial));
        if (by == Dimension.ALL) {
            groups.putIfAbsent("", List.of());
        }
        groups.forEach((of, denials) -> {
            DimensionValue cell = new DimensionValue(by, of);
            figures.add(Figure.whole(counts, cell, denials.size()));
            figures.add(Figure.whole(
                    dollars,
                    cell,
                    denials.stream().mapToLong(MeasuredDenial::openCents).sum()));
        });
    }

    private void pair(Metric counts, Metric dollars, Predicate<MeasuredDenial> which) {
        whole(counts, count(which));
        whole(dollars, cents(which));
    }

    private long count(Predicate<MeasuredDenial> which) {
        return open.stream().filter(which).count();
    }

    private long cents(Predicate<MeasuredDenial> which) {
        return open.stream().filter(which).mapToLong(MeasuredDenial::openCents).sum();
    }

    private void whole(Metric metric, long amount) {
        figures.add(Figure.whole(metric, DimensionValue.ALL, amount));
    }

    private void ratio(Metric metric, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, DimensionValue.ALL, numerator, denominator));
    }
}
