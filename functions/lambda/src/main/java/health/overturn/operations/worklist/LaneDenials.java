package health.overturn.operations.worklist;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Denials that stand in lanes, read whole: each costs half a read unit, and what stands in these lanes
/// is little, because a cycle or a decision empties them every week.
record LaneDenials(Practice practice, TierLookup tiers, Map<ItemKey, StoredDenial> stored) {
    /// A lane from its beginning to its end.
    static Lane.Range wholeLane(Lane lane) {
        return new Lane.Range(lane, 0, Long.MAX_VALUE);
    }

    List<RankedDenial> ranked() {
        return stored.entrySet().stream()
                .map(each -> tiers.withRank(each.getValue().denial()))
                .toList();
    }

    /// The spots of those that a list has.
    ///
    /// @param part in which part of the list a denial stands, if it is on it
    List<ListPosition> positions(Function<Denial, Optional<Integer>> section) {
        return stored.entrySet().stream()
                .flatMap(each -> section
                        .apply(each.getValue().denial())
                        .map(number ->
                                position(number, each.getKey(), each.getValue().denial()))
                        .stream())
                .toList();
    }

    private ListPosition position(int section, ItemKey key, Denial denial) {
        String deadline =
                denial.details().earliestDeadline().map(LocalDate::toString).orElse("");
        String value = PracticeKeys.valueOrder(denial.projection().open().cents(), deadline, denial.id());
        return ListPosition.of(section, tiers.tier(key, denial.projection().open()), value, key);
    }
}
