package health.overturn.denials.metric;

import health.overturn.denials.life.Ending;
import health.overturn.denials.life.Status;
import health.overturn.denials.life.Week;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a week's work came to, by METRICS.md.
final class RecountedWork {
    private static final Set<Ending> SETTLED =
            Set.of(Ending.PAID, Ending.OVERTURNED, Ending.WRITTEN_OFF, Ending.SOFT_WRITTEN_OFF, Ending.PATIENT_BILLED);

    private final List<LoggedMove> denials;
    private final Week week;

    private long resolved;
    private long resolvedCents;
    private long recovered;
    private long writtenOff;
    private long writtenOffCents;
    private long touches;
    private final long[] decided = new long[4];
    private final long[] appealed = new long[4];
    private final List<Long> worked = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();
    private final List<Long> firstTouches = new ArrayList<>();

    RecountedWork(List<LoggedMove> denials, Week week) {
        this.denials = denials;
        this.week = week;
    }

    void addTo(Map<Recount.Named, Value> figures) {
        denials.forEach(denial -> count(denial.after()));
        put(figures, Metric.RESOLVED, new Value.Whole(resolved));
        put(figures, Metric.RESOLVED_DENIED, new Value.Whole(resolvedCents));
        put(figures, Metric.RECOVERED, new Value.Whole(recovered));
        put(figures, Metric.WRITTEN_OFF, new Value.Whole(writtenOff));
        put(figures, Metric.WRITTEN_OFF_NET, new Value.Whole(writtenOffCents));
        put(figures, Metric.OVERTURN_RATE, new Value.Ratio(decided[0], decided[1]));
        put(figures, Metric.OVERTURN_RATE_DOLLARS, new Value.Ratio(decided[2], decided[3]));
        put(figures, Metric.APPEAL_OVERTURN_RATE, new Value.Ratio(appealed[0], appealed[1]));
        put(figures, Metric.APPEAL_OVERTURN_RATE_DOLLARS, new Value.Ratio(appealed[2], appealed[3]));
        put(figures, Metric.TOUCHES_PER_RESOLUTION, new Value.Ratio(touches, resolved));
        put(figures, Metric.DAYS_TO_RESOLUTION_WORKED, days(worked));
        put(figures, Metric.DAYS_TO_RESOLUTION_ALONE, days(alone));
        put(figures, Metric.DAYS_TO_FIRST_TOUCH, days(firstTouches));
    }

    private void count(Standing denial) {
        LocalDate deniedOn = denial.deniedOn() == null ? denial.receivedOn() : denial.deniedOn();
        if (denial.firstTouchedOn() != null && week.contains(denial.firstTouchedOn())) {
            firstTouches.add(between(deniedOn, denial.firstTouchedOn()));
        }
        if (denial.resolvedOn() == null || !week.contains(denial.resolvedOn())) {
            return;
        }
        recovered += denial.recovered().cents();
        writtenOffCents += denial.writtenOff().cents();
        if (denial.outcome() == Ending.WRITTEN_OFF || denial.outcome() == Ending.SOFT_WRITTEN_OFF) {
            writtenOff++;
        }
        boolean byPeople = denial.resolvedBy() == Status.By.PEOPLE;
        if (SETTLED.contains(denial.outcome()) || (denial.outcome() == Ending.UPHELD && byPeople)) {
            resolved++;
            resolvedCents += denial.denied().cents();
            touches += denial.touches();
            LocalDate from = denial.firstDeniedOn() == null ? deniedOn : denial.firstDeniedOn();
            (denial.touches() > 0 || byPeople ? worked : alone).add(between(from, denial.resolvedOn()));
        }
        if (SETTLED.contains(denial.outcome()) || denial.outcome() == Ending.UPHELD) {
            decide(decided, denial);
            if (denial.appealed()) {
                decide(appealed, denial);
            }
        }
    }

    /// Won and decided denials, recovered and denied cents.
    private static void decide(long[] sums, Standing denial) {
        boolean won = (denial.outcome() == Ending.PAID || denial.outcome() == Ending.OVERTURNED)
                && denial.recovered().cents() > 0;
        sums[0] += won ? 1 : 0;
        sums[1]++;
        sums[2] += won ? denial.recovered().cents() : 0;
        sums[3] += denial.denied().cents();
    }

    private static long between(LocalDate from, LocalDate to) {
        return Math.max(0, to.toEpochDay() - from.toEpochDay());
    }

    private static Value days(List<Long> days) {
        Collections.sort(days);
        return new Value.Days(atLeast(days, 0.5), atLeast(days, 0.9), days.size());
    }

    /// The smallest number of days within which this share was done.
    private static long atLeast(List<Long> sorted, double share) {
        for (int done = 1; done <= sorted.size(); done++) {
            if (done >= share * sorted.size() - 1e-9) {
                return sorted.get(done - 1);
            }
        }
        return 0;
    }

    private static void put(Map<Recount.Named, Value> figures, Metric metric, Value value) {
        figures.put(new Recount.Named(metric, Cell.ALL), value);
    }
}
