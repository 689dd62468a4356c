package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.time.LocalDate;
import java.util.Optional;

/// The effect of an action: the topic's first denials per first adjudication, before and after it.
///
/// Before are the eight weeks that ended when the week of the action began. After are the weeks since the end of
/// that week, at most the last eight and at least four. A rate is lower or higher if it differs by at least a fifth,
/// and by more than chance does once in twenty. The test is that of two shares.
///
/// @param until the last week that counts as after the action
public record Effect(FigureValue.Ratio before, FigureValue.Ratio after, Week until, Verdict verdict) {
    private static final int WEEKS = 8;
    private static final int MIN_WEEKS = 4;

    /// With fewer expected denials the result is TOO_FEW_TO_TELL.
    private static final int MIN_EXPECTED = 10;

    private static final double MIN_CHANGE = 0.2;

    /// A difference of this many standard deviations occurs by chance about once in twenty.
    private static final double CRITICAL_DEVIATIONS = 1.645;

    /// An effect has faded when the latest rate is at least this share of the rate before the action.
    private static final double FADED_SHARE = 0.9;

    /// How the rate changed.
    public enum Verdict {
        LOWER,
        UNCHANGED,
        HIGHER,
        TOO_FEW_TO_TELL
    }

    static Effect of(WeeklyFlow flow, Topic topic, LocalDate actedOn, Week ended) {
        Week action = Week.of(actedOn);
        Week from = latest(action.next(), ended.plus(1 - WEEKS));
        FigureValue.Ratio before = rate(flow, topic, action.plus(-WEEKS), action);
        FigureValue.Ratio after = rate(flow, topic, from, ended.next());
        boolean isEarly = ended.compareTo(action.plus(MIN_WEEKS)) < 0;
        return new Effect(before, after, ended, isEarly ? Verdict.TOO_FEW_TO_TELL : verdict(before, after));
    }

    /// The present effect if it has faded: the rate of the last weeks is back near the rate before the action.
    Optional<Effect> asFaded(WeeklyFlow flow, Topic topic, Week ended) {
        FigureValue.Ratio now = rate(flow, topic, ended.plus(1 - MIN_WEEKS), ended.next());
        double expected = expected(before, now);
        return expected >= MIN_EXPECTED && now.numerator() >= FADED_SHARE * expected
                ? Optional.of(new Effect(before, now, ended, verdict(before, now)))
                : Optional.empty();
    }

    /// The change of the rate in percentage points, with its interval: the true change lies in it nine times of ten.
    public record Change(double points, double low, double high) {}

    /// Empty if either rate has no data. With few denials the interval is wide.
    public Optional<Change> change() {
        if (before.isNoData() || after.isNoData()) {
            return Optional.empty();
        }
        double points = 100 * (share(after) - share(before));
        double margin = 100 * CRITICAL_DEVIATIONS * Math.sqrt(variance(before) + variance(after));
        return Optional.of(new Change(points, points - margin, points + margin));
    }

    private static double variance(FigureValue.Ratio rate) {
        return share(rate) * (1 - share(rate)) / rate.denominator();
    }

    private static Verdict verdict(FigureValue.Ratio before, FigureValue.Ratio after) {
        if (before.isNoData() || after.isNoData() || expected(before, after) < MIN_EXPECTED) {
            return Verdict.TOO_FEW_TO_TELL;
        }
        double change = share(after) / share(before) - 1;
        double pooled =
                (double) (before.numerator() + after.numerator()) / (before.denominator() + after.denominator());
        double scatter = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.denominator() + 1.0 / after.denominator()));
        if (Math.abs(change) < MIN_CHANGE || Math.abs(share(after) - share(before)) < CRITICAL_DEVIATIONS * scatter) {
            return Verdict.UNCHANGED;
        }
        return change < 0 ? Verdict.LOWER : Verdict.HIGHER;
    }

    /// The denials that were to be expected after the action at the rate before it.
    private static double expected(FigureValue.Ratio before, FigureValue.Ratio after) {
        return before.isNoData() ? 0 : share(before) * after.denominator();
    }

    private static double share(FigureValue.Ratio rate) {
        return (double) rate.numerator() / rate.denominator();
    }

    private static FigureValue.Ratio rate(WeeklyFlow flow, Topic topic, Week from, Week to) {
        long denied = 0;
        long firstAdjudications = 0;
        for (Week week = from; week.compareTo(to) < 0; week = week.next()) {
            denied += WeekCount.of(flow, topic, week).count();
            firstAdjudications += flow.sumsOf(week).get(DimensionValue.ALL, WeeklyMeasure.FIRST);
        }
        return new FigureValue.Ratio(denied, firstAdjudications);
    }

    private static Week latest(Week one, Week other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
