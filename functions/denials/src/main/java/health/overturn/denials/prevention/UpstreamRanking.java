package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.ReasonKey;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import health.overturn.denials.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Ranks the upstream systems by the repeat denials that start in them.
///
/// A repeat denial is a first denial of a category or reason that calls for a review in that week. It has the same
/// cause as denials of other claims. Denials of the same claim again are counted separately.
public final class UpstreamRanking {
    private final WeeklyFlow flow;
    private final Triggers triggers;

    public UpstreamRanking(WeeklyFlow flow, Settings settings) {
        this.flow = flow;
        this.triggers = new Triggers(flow, settings);
    }

    /// The systems with denials, by repeat denials and then by their dollars, highest first.
    public List<UpstreamRank> rank(Week ended) {
        List<Topic> topics = triggers.topics(ended);
        List<UpstreamRank> ranks = new ArrayList<>();
        Stream.of(UpstreamSystem.values())
                .map(system -> rankOf(system, ended, topics))
                .filter(rank -> rank.denials() > 0 || rank.redenials() > 0)
                .sorted(Comparator.comparingLong(UpstreamRank::repeats)
                        .thenComparingLong(UpstreamRank::repeatCents)
                        .thenComparingLong(UpstreamRank::denials)
                        .reversed())
                .forEach(rank -> ranks.add(withRank(rank, ranks.size() + 1)));
        return ranks;
    }

    private UpstreamRank rankOf(UpstreamSystem system, Week week, List<Topic> topics) {
        MeasureSums all = MeasureSums.ZERO;
        MeasureSums repeats = MeasureSums.ZERO;
        for (Category category : Category.values()) {
            if (category.upstreamSystem() == system) {
                all = all.plus(sum(week, reason -> ReasonKey.category(reason) == category));
                repeats = repeats.plus(sum(
                        week,
                        reason -> ReasonKey.category(reason) == category
                                && topics.stream().anyMatch(topic -> topic.covers(reason))));
            }
        }
        return new UpstreamRank(
                0,
                system,
                repeats.get(WeeklyMeasure.FIRST_DENIED),
                repeats.get(WeeklyMeasure.FIRST_DENIED_CENTS),
                all.get(WeeklyMeasure.FIRST_DENIED),
                all.get(WeeklyMeasure.FIRST_DENIED_CENTS),
                all.get(WeeklyMeasure.REDENIED));
    }

    private MeasureSums sum(Week week, Predicate<String> reasons) {
        MeasureSums sum = MeasureSums.ZERO;
        for (DimensionValue part : flow.sumsOf(week).parts()) {
            if (part.dimension() == Dimension.REASON && reasons.test(part.value())) {
                sum = sum.plus(flow.sumsOf(week).sumsOf(part));
            }
        }
        return sum;
    }

    private static UpstreamRank withRank(UpstreamRank rank, int number) {
        return new UpstreamRank(
                number,
                rank.system(),
                rank.repeats(),
                rank.repeatCents(),
                rank.denials(),
                rank.denialCents(),
                rank.redenials());
    }
}
