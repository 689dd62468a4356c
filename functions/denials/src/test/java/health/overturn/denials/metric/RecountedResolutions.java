package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.rollup.DimensionValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts a week's work and resolutions by METRICS.md.
final class RecountedResolutions {
    private static final Set<DenialOutcome> SETTLED = Set.of(
            DenialOutcome.PAID,
            DenialOutcome.OVERTURNED,
            DenialOutcome.WRITTEN_OFF,
            DenialOutcome.SOFT_WRITTEN_OFF,
            DenialOutcome.PATIENT_BILLED);

    private final List<LoggedMove> denials;
    private final Week week;

    private long resolved;
    private long resolvedCents;
    private long recovered;
    private long allowedToPatient;
    private long writtenOff;
    private long writtenOffCents;
    private long touches;
    private final long[] decided = new long[5];
    private final long[] appealed = new long[5];
    private final List<Long> worked = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();
    private final List<Long> firstTouches = new ArrayList<>();

    RecountedResolutions(List<LoggedMove> denials, Week week) {
        this.denials = denials;
        this.week = week;
    }

    void addTo(Map<Recount.Named, FigureValue> figures) {
        denials.forEach(denial -> count(denial.after()));
        put(figures, Metric.RESOLVED, new FigureValue.Whole(resolved));
        put(figures, Metric.RESOLVED_DENIED, new FigureValue.Whole(resolvedCents));
        put(figures, Metric.RECOVERED, new FigureValue.Whole(recovered));
        put(figures, Metric.ALLOWED_TO_PATIENT, new FigureValue.Whole(allowedToPatient));
        put(figures, Metric.WRITTEN_OFF, new FigureValue.Whole(writtenOff));
        put(figures, Metric.WRITTEN_OFF_NET, new FigureValue.Whole(writtenOffCents));
        put(figures, Metric.OVERTURN_RATE, new FigureValue.Ratio(decided[0], decided[1]));
        put(figures, Metric.OVERTURN_RATE_DOLLARS, new FigureValue.Ratio(decided[2], decided[3]));
        put(figures, Metric.STAKE_KNOWN, new FigureValue.Ratio(decided[4], decided[3]));
        put(figures, Metric.APPEAL_OVERTURN_RATE, new FigureValue.Ratio(appealed[0], appealed[1]));
        put(figures, Metric.APPEAL_OVERTURN_RATE_DOLLARS, new FigureValue.Ratio(appealed[2], appealed[3]));
        put(figures, Metric.APPEAL_STAKE_KNOWN, new FigureValue.Ratio(appealed[4], appealed[3]));
        put(figures, Metric.TOUCHES_PER_RESOLUTION, new FigureValue.Ratio(touches, resolved));
        put(figures, Metric.DAYS_TO_RESOLUTION_WORKED, days(worked));
        put(figures, Metric.DAYS_TO_RESOLUTION_ALONE, days(alone));
        put(figures, Metric.DAYS_TO_FIRST_TOUCH, days(firstTouches));
    }

    private void count(LoggedDenial denial) {
        LocalDate deniedOn = denial.deniedOn() == null ? denial.receivedOn() : denial.deniedOn();
        if (denial.firstTouchedOn() != null && week.contains(denial.firstTouchedOn())) {
            firstTouches.add(between(deniedOn, denial.firstTouchedOn()));
        }
        if (denial.resolvedOn() == null || !week.contains(denial.resolvedOn())) {
            return;
        }
        recovered += denial.recovered().cents();
        allowedToPatient += denial.allowedToPatient().cents();
        writtenOffCents += denial.writtenOff().cents();
        if (denial.outcome() == DenialOutcome.WRITTEN_OFF || denial.outcome() == DenialOutcome.SOFT_WRITTEN_OFF) {
            writtenOff++;
        }
        boolean byPeople = denial.resolvedBy() == DenialState.ResolvedBy.PEOPLE;
        if (SETTLED.contains(denial.outcome()) || (denial.outcome() == DenialOutcome.UPHELD && byPeople)) {
            resolved++;
            resolvedCents += denial.denied().cents();
            touches += denial.touches();
            LocalDate from = denial.firstDeniedOn() == null ? deniedOn : denial.firstDeniedOn();
            (denial.touches() > 0 || byPeople ? worked : alone).add(between(from, denial.resolvedOn()));
        }
        if (SETTLED.contains(denial.outcome()) || denial.outcome() == DenialOutcome.UPHELD) {
            decide(decided, denial);
            if (denial.appealed()) {
                decide(appealed, denial);
            }
        }
    }

    /// Adds to won denials, decided denials, won cents, cents at stake and known cents at stake, in this order.
    private static void decide(long[] sums, LoggedDenial denial) {
        long cents = denial.recovered().cents() + denial.allowedToPatient().cents();
        boolean won =
                (denial.outcome() == DenialOutcome.PAID || denial.outcome() == DenialOutcome.OVERTURNED) && cents > 0;
        sums[0] += won ? 1 : 0;
        sums[1]++;
        sums[2] += won ? Math.min(cents, denial.stake().cents()) : 0;
        sums[3] += denial.stake().cents();
        sums[4] += denial.stakeKnown() ? denial.stake().cents() : 0;
    }

    private static long between(LocalDate from, LocalDate to) {
        return Math.max(0, to.toEpochDay() - from.toEpochDay());
    }

    private static FigureValue days(List<Long> days) {
        Collections.sort(days);
        return new FigureValue.Days(atLeast(days, 0.5), atLeast(days, 0.9), days.size());
    }

    /// The smallest number of days that this share of the denials does not exceed.
    private static long atLeast(List<Long> sorted, double share) {
        for (int done = 1; done <= sorted.size(); done++) {
            if (done >= share * sorted.size() - 1e-9) {
                return sorted.get(done - 1);
            }
        }
        return 0;
    }

    private static void put(Map<Recount.Named, FigureValue> figures, Metric metric, FigureValue value) {
        figures.put(new Recount.Named(metric, DimensionValue.ALL), value);
    }
}
