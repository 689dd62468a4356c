package health.overturn.operations.worklist;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.ValuePosition;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Denials in some lanes, read in full for half a read unit each. These lanes hold few, because a cycle or a decision
/// empties them every week.
record LaneDenials(Practice practice, TierLookup tiers, Map<ItemKey, StoredDenial> stored) {
    /// The range that covers a lane.
    static Lane.Range wholeLane(Lane lane) {
        return new Lane.Range(lane, 0, Long.MAX_VALUE);
    }

    List<RankedDenial> ranked() {
        return stored.entrySet().stream()
                .map(entry -> tiers.withRank(entry.getValue().denial()))
                .toList();
    }

    /// The positions of the denials that are in a list.
    ///
    /// @param section the number of the list's section that a denial is in; empty where it is not in the list
    List<ListPosition> positions(Function<Denial, Optional<Integer>> section) {
        return stored.entrySet().stream()
                .flatMap(entry -> section
                        .apply(entry.getValue().denial())
                        .map(number -> position(
                                number, entry.getKey(), entry.getValue().denial()))
                        .stream())
                .toList();
    }

    private ListPosition position(int section, ItemKey key, Denial denial) {
        String deadline =
                denial.details().earliestDeadline().map(LocalDate::toString).orElse("");
        String value = ValuePosition.of(denial.projection().open().cents(), deadline, denial.id());
        return ListPosition.of(section, tiers.tier(key, denial.projection().open()), value, key);
    }
}
