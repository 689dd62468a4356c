package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Computes the figures of a week's work and resolutions.
final class ResolutionFigures {
    private final List<MeasuredDenial> resolved;
    private final List<Figure> figures = new ArrayList<>();

    private ResolutionFigures(List<MeasuredDenial> resolved) {
        this.resolved = resolved;
    }

    static List<Figure> of(Collection<MeasuredDenial> denials, Week week) {
        ResolutionFigures figures = new ResolutionFigures(denials.stream()
                .filter(denial -> isWithin(denial.resolvedOn(), week))
                .toList());
        figures.addMoney();
        figures.addOverturns();
        figures.addEffort();
        figures.addDays(
                Metric.DAYS_TO_FIRST_TOUCH,
                denials.stream()
                        .filter(denial -> isWithin(denial.firstTouchedOn(), week))
                        .toList(),
                denial -> daysBetween(denial.deniedOn(), denial.firstTouchedOn()));
        return figures.figures;
    }

    private static boolean isWithin(@Nullable LocalDate day, Week week) {
        return day != null && week.contains(day);
    }

    private void addMoney() {
        addWhole(Metric.RESOLVED, count(ResolutionFigures::isSettled));
        addWhole(Metric.RESOLVED_DENIED, sum(ResolutionFigures::isSettled, MeasuredDenial::deniedCents));
        addWhole(Metric.RECOVERED, sum(_ -> true, MeasuredDenial::recoveredCents));
        addWhole(Metric.ALLOWED_TO_PATIENT, sum(_ -> true, MeasuredDenial::allowedToPatientCents));
        addWhole(Metric.WRITTEN_OFF, count(ResolutionFigures::isWrittenOff));
        addWhole(Metric.WRITTEN_OFF_NET, sum(_ -> true, MeasuredDenial::writtenOffCents));
    }

    private void addOverturns() {
        addOverturns(
                Metric.OVERTURN_RATE, Metric.OVERTURN_RATE_DOLLARS, Metric.STAKE_KNOWN, ResolutionFigures::isDecided);
        Predicate<MeasuredDenial> decided = ResolutionFigures::isDecided;
        addOverturns(
                Metric.APPEAL_OVERTURN_RATE,
                Metric.APPEAL_OVERTURN_RATE_DOLLARS,
                Metric.APPEAL_STAKE_KNOWN,
                decided.and(MeasuredDenial::appealed));
    }

    private void addOverturns(Metric rate, Metric rateInDollars, Metric stakeKnown, Predicate<MeasuredDenial> decided) {
        Predicate<MeasuredDenial> won = decided.and(ResolutionFigures::isWon);
        long stake = sum(decided, MeasuredDenial::stakeCents);
        addRatio(rate, count(won), count(decided));
        addRatio(rateInDollars, sum(won, MeasuredDenial::wonCents), stake);
        addRatio(stakeKnown, sum(decided.and(MeasuredDenial::stakeKnown), MeasuredDenial::stakeCents), stake);
    }

    private void addEffort() {
        Predicate<MeasuredDenial> settled = ResolutionFigures::isSettled;
        addRatio(Metric.TOUCHES_PER_RESOLUTION, sum(settled, MeasuredDenial::touches), count(settled));
        ToLongFunction<MeasuredDenial> days = denial -> daysBetween(denial.firstDeniedOn(), denial.resolvedOn());
        addDays(Metric.DAYS_TO_RESOLUTION_WORKED, matching(settled.and(ResolutionFigures::isWorked)), days);
        addDays(
                Metric.DAYS_TO_RESOLUTION_ALONE,
                matching(settled.and(Predicate.not(ResolutionFigures::isWorked))),
                days);
    }

    /// Whether the denial came to an end of its own, and no reversal, duplicate or later denial of the claim
    /// replaces it.
    private static boolean isSettled(MeasuredDenial denial) {
        return switch (outcome(denial)) {
            case PAID, OVERTURNED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED -> true;
            case UPHELD -> denial.resolvedBy() == DenialState.ResolvedBy.PEOPLE;
            case REVERSED, DUPLICATE, SUPERSEDED -> false;
        };
    }

    /// Whether the payer gave a final answer or the practice gave up.
    private static boolean isDecided(MeasuredDenial denial) {
        return isSettled(denial) || outcome(denial) == DenialOutcome.UPHELD;
    }

    private static boolean isWon(MeasuredDenial denial) {
        return switch (outcome(denial)) {
            case PAID, OVERTURNED -> denial.wonCents() > 0;
            case WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED, UPHELD, REVERSED, DUPLICATE, SUPERSEDED -> false;
        };
    }

    private static boolean isWrittenOff(MeasuredDenial denial) {
        return outcome(denial).isWriteOff();
    }

    private static boolean isWorked(MeasuredDenial denial) {
        return denial.touches() > 0 || denial.resolvedBy() == DenialState.ResolvedBy.PEOPLE;
    }

    private static DenialOutcome outcome(MeasuredDenial denial) {
        if (denial.outcome() == null) {
            throw new IllegalStateException("bug: a denial without an outcome is counted as resolved");
        }
        return denial.outcome();
    }

    private static long daysBetween(LocalDate from, @Nullable LocalDate to) {
        return to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private List<MeasuredDenial> matching(Predicate<MeasuredDenial> which) {
        return resolved.stream().filter(which).toList();
    }

    private long count(Predicate<MeasuredDenial> which) {
        return resolved.stream().filter(which).count();
    }

    private long sum(Predicate<MeasuredDenial> which, ToLongFunction<MeasuredDenial> amount) {
        return resolved.stream().filter(which).mapToLong(amount).sum();
    }

    private void addDays(Metric metric, List<MeasuredDenial> denials, ToLongFunction<MeasuredDenial> days) {
        figures.add(new Figure(
                metric, DimensionValue.ALL, FigureValue.Days.of(denials.stream().mapToLong(days))));
    }

    private void addWhole(Metric metric, long amount) {
        figures.add(Figure.whole(metric, DimensionValue.ALL, amount));
    }

    private void addRatio(Metric metric, long numerator, long denominator) {
        figures.add(Figure.ratio(metric, DimensionValue.ALL, numerator, denominator));
    }
}
