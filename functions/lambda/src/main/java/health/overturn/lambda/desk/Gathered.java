package health.overturn.lambda.desk;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Denials that stand in lanes, read whole: each costs half a read unit, and what stands in these lanes
/// is little, because a cycle or a decision empties them every week.
record Gathered(Practice practice, Heads heads, Map<Key, KeptDenial> kept) {
    static Gathered in(Table table, Practice practice, List<Lane.Stretch> stretches) {
        return of(table, practice, new Standings(table).in(practice, stretches).stream());
    }

    static Gathered of(Table table, Practice practice, Stream<Key> keys) {
        return new Gathered(
                practice,
                Heads.of(table, practice),
                new Denials(table).kept(keys.distinct().toList()));
    }

    /// A lane from its beginning to its end.
    static Lane.Stretch all(Lane lane) {
        return new Lane.Stretch(lane, 0, Long.MAX_VALUE);
    }

    List<RankedDenial> ranked() {
        return kept.entrySet().stream()
                .map(each -> heads.ranked(each.getValue().denial()))
                .toList();
    }

    /// The spots of those that a list has.
    ///
    /// @param part in which part of the list a denial stands, if it is on it
    List<Spot> spots(Function<Denial, Optional<Integer>> part) {
        return kept.entrySet().stream()
                .flatMap(each -> part
                        .apply(each.getValue().denial())
                        .map(number ->
                                spot(number, each.getKey(), each.getValue().denial()))
                        .stream())
                .toList();
    }

    private Spot spot(int part, Key key, Denial denial) {
        String deadline =
                denial.subject().earliestDeadline().map(LocalDate::toString).orElse("");
        String value = Keys.valueOrder(denial.state().open().cents(), deadline, denial.id());
        return Spot.of(part, heads.tier(key, denial.state().open()), value, key);
    }

    Page page(Table table, List<Spot> spots, Page.Window window) {
        return new Sifter(new Denials(table), practice, heads, kept).page(spots, window, ranked -> true);
    }
}
