package health.overturn.denials.metric;

import health.overturn.denials.cycle.Silence;
import health.overturn.denials.deadline.AnswerWindow.Standing;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Computes the figures of the denials that are open on a day.
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
        figures.addOpen(settings);
        figures.addShares();
        figures.addStates();
        figures.addSilent(new Silence(settings));
        figures.addDeadlines();
        new TopTwentyShare(open).addTo(figures.figures);
        return figures.figures;
    }

    private void addOpen(Settings settings) {
        Map<String, String> tiers = new TierAssignment(settings).tiersOf(open);
        for (Dimension dimension : OpenDenialDimensions.DIMENSIONS) {
            addByDimension(
                    Metric.OPEN, Metric.OPEN_DOLLARS, dimension, _ -> true, new OpenDenialDimensions(day, tiers));
        }
    }

    private void addShares() {
        Predicate<MeasuredDenial> aged = denial -> DenialAge.days(denial, day) > AGED_DAYS;
        addRatio(Metric.AGED, count(aged), open.size());
        addRatio(Metric.AGED_DOLLARS, cents(aged), cents(_ -> true));
        Predicate<MeasuredDenial> waited =
                denial -> denial.deniedOn().plusDays(NEVER_WORKED_DAYS).isBefore(day);
        Predicate<MeasuredDenial> untouched = waited.and(denial -> denial.touches() == 0);
        addRatio(Metric.NEVER_WORKED, count(untouched), count(waited));
        addRatio(Metric.NEVER_WORKED_DOLLARS, cents(untouched), cents(waited));
    }

    private void addStates() {
        addPair(Metric.HELD, Metric.HELD_DOLLARS, denial -> denial.state().equals("HELD"));
        addPair(
                Metric.ESCALATED,
                Metric.ESCALATED_DOLLARS,
                denial -> denial.state().equals("ESCALATED"));
        addPair(
                Metric.CARRIED_OVER,
                Metric.CARRIED_OVER_DOLLARS,
                denial -> denial.decideBy() != null && denial.decideBy().isBefore(day));
        addPair(Metric.ENTERED_BY_HAND, Metric.ENTERED_BY_HAND_DOLLARS, MeasuredDenial::enteredByHand);
        Predicate<MeasuredDenial> overdue = denial ->
                !denial.state().equals("ESCALATED") && denial.nextActionOn().isBefore(day);
        addByDimension(
                Metric.OVERDUE,
                Metric.OVERDUE_DOLLARS,
                Dimension.ALL,
                overdue,
                new OpenDenialDimensions(day, Map.of()));
        addByDimension(
                Metric.OVERDUE,
                Metric.OVERDUE_DOLLARS,
                Dimension.OWNER,
                overdue,
                new OpenDenialDimensions(day, Map.of()));
    }

    private void addSilent(Silence silence) {
        Predicate<MeasuredDenial> isSilent = denial -> silence.isSilent(
                new Silence.Standstill(
                        denial.state(),
                        denial.touchesSinceDecision(),
                        denial.deniedCents(),
                        denial.openCents(),
                        denial.nextActionOn()),
                day);
        OpenDenialDimensions dimensions = new OpenDenialDimensions(day, Map.of());
        addByDimension(Metric.SILENT, Metric.SILENT_DOLLARS, Dimension.ALL, isSilent, dimensions);
        addByDimension(Metric.SILENT, Metric.SILENT_DOLLARS, Dimension.OWNER, isSilent, dimensions);
        addPair(
                Metric.PROPOSED,
                Metric.PROPOSED_DOLLARS,
                denial -> proposal(denial).filter(step -> step.doneOn() == null).isPresent());
        addPair(
                Metric.PROPOSALS_CARRIED_OVER,
                Metric.PROPOSALS_CARRIED_OVER_DOLLARS,
                denial ->
                        proposal(denial).filter(step -> step.isCarriedOver(day)).isPresent());
    }

    private static Optional<DueStep> proposal(MeasuredDenial denial) {
        return Optional.ofNullable(denial.work().proposal());
    }

    private void addDeadlines() {
        addPair(
                Metric.AT_RISK_7,
                Metric.AT_RISK_7_DOLLARS,
                denial -> denial.window().isAtRisk(7, day));
        addPair(
                Metric.AT_RISK_14,
                Metric.AT_RISK_14_DOLLARS,
                denial -> denial.window().isAtRisk(14, day));
        addPair(
                Metric.AT_RISK_30,
                Metric.AT_RISK_30_DOLLARS,
                denial -> denial.window().isAtRisk(30, day));
        addPair(Metric.NO_DEADLINE, Metric.NO_DEADLINE_DOLLARS, stands(Standing.NO_DEADLINE));
        addPair(Metric.DEADLINE_LOST, Metric.DEADLINE_LOST_DOLLARS, stands(Standing.LOST));
        addWhole(
                Metric.DEADLINE_LOST_UNTOUCHED_DOLLARS,
                cents(stands(Standing.LOST).and(denial -> denial.touches() == 0)));
        addPair(Metric.PASSED_BY_GUESS, Metric.PASSED_BY_GUESS_DOLLARS, stands(Standing.PASSED_BY_GUESS));
        addPair(Metric.ANSWERED_IN_TIME, Metric.ANSWERED_IN_TIME_DOLLARS, stands(Standing.ANSWERED_IN_TIME));
    }

    private Predicate<MeasuredDenial> stands(Standing standing) {
        return denial -> denial.window().on(day) == standing;
    }

    private void addByDimension(
            Metric countMetric,
            Metric dollarMetric,
            Dimension dimension,
            Predicate<MeasuredDenial> which,
            OpenDenialDimensions dimensions) {
        Map<String, List<MeasuredDenial>> groups = new TreeMap<>();
        open.stream()
                .filter(which)
                .forEach(denial -> groups.computeIfAbsent(dimensions.valueOf(denial, dimension), _ -> new ArrayList<>())
                        .add(denial));
        if (dimension == Dimension.ALL) {
            groups.putIfAbsent("", List.of());
        }
        groups.forEach((value, denials) -> {
            DimensionValue part = new DimensionValue(dimension, value);
            figures.add(Figure.whole(countMetric, part, denials.size()));
            figures.add(Figure.whole(
                    dollarMetric,
                    part,
                    denials.stream().mapToLong(MeasuredDenial::openCents).sum()));
        });
    }

    private void addPair(Metric countMetric, Metric dollarMetric, Predicate<MeasuredDenial> which) {
        addWhole(countMetric, count(which));
        addWhole(dollarMetric, cents(which));
    }

    private long count(Predicate<MeasuredDenial> which) {
        return open.stream().filter(which).count();
    }

    private long cents(Predicate<MeasuredDenial> which) {
        return open.stream().filter(which).mapToLong(MeasuredDenial::openCents).sum();
    }

    private void addWhole(Metric metric, long amount) {
        figures.add(Figure.whole(metric, DimensionValue.ALL, amount));
    }

    private void addRatio(Metric metric, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, DimensionValue.ALL, numerator, denominator));
    }
}
