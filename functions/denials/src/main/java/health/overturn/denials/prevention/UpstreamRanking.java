package health.overturn.denials.prevention;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.life.Week;
import health.overturn.denials.metric.Cell;
import health.overturn.denials.metric.Dimension;
import health.overturn.denials.metric.Flow;
import health.overturn.denials.metric.Reasons;
import health.overturn.denials.metric.Sums;
import health.overturn.denials.metric.Tally;
import health.overturn.denials.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which upstream system produced most repeat denials in a week.
///
/// A repeat denial is a first denial of a category or reason that calls for a review in that week: the same thing
/// again,
/// on another claim. That a claim was denied again is told beside it.
public final class UpstreamRanking {
    private final Flow flow;
    private final Triggers triggers;

    public UpstreamRanking(Flow flow, Settings settings) {
        this.flow = flow;
        this.triggers = new Triggers(flow, settings);
    }

    /// By repeat denials, most first; by their dollars where these tie. Systems without denials are not in it.
    public List<UpstreamPlace> of(Week ended) {
        List<Topic> topics = triggers.of(ended);
        List<UpstreamPlace> places = new ArrayList<>();
        Stream.of(UpstreamSystem.values())
                .map(system -> of(system, ended, topics))
                .filter(place -> place.denials() > 0 || place.redenials() > 0)
                .sorted(Comparator.comparingLong(UpstreamPlace::repeats)
                        .thenComparingLong(UpstreamPlace::repeatCents)
                        .thenComparingLong(UpstreamPlace::denials)
                        .reversed())
                .forEach(place -> places.add(numbered(place, places.size() + 1)));
        return places;
    }

    private UpstreamPlace of(UpstreamSystem system, Week week, List<Topic> topics) {
        Sums all = Sums.NONE;
        Sums repeats = Sums.NONE;
        for (Category category : Category.values()) {
            if (category.upstreamSystem() == system) {
                all = all.plus(sum(week, reason -> Reasons.category(reason) == category));
                repeats = repeats.plus(sum(
                        week,
                        reason -> Reasons.category(reason) == category
                                && topics.stream().anyMatch(topic -> topic.covers(reason))));
            }
        }
        return new UpstreamPlace(
                0,
                system,
                repeats.get(Tally.FIRST_DENIED),
                repeats.get(Tally.FIRST_DENIED_CENTS),
                all.get(Tally.FIRST_DENIED),
                all.get(Tally.FIRST_DENIED_CENTS),
                all.get(Tally.REDENIED));
    }

    private Sums sum(Week week, Predicate<String> reasons) {
        Sums sum = Sums.NONE;
        for (Cell cell : flow.of(week).cells()) {
            if (cell.by() == Dimension.REASON && reasons.test(cell.of())) {
                sum = sum.plus(flow.of(week).of(cell));
            }
        }
        return sum;
    }

    private static UpstreamPlace numbered(UpstreamPlace place, int number) {
        return new UpstreamPlace(
                number,
                place.system(),
                place.repeats(),
                place.repeatCents(),
                place.denials(),
                place.denialCents(),
                place.redenials());
    }
}
