package health.overturn.operations.reconcile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Selects the denials that tonight's reconciliation checks: those whose index position changed, and one seventh of the
/// rest.
///
/// Reading the version of a denial costs half a read unit. Reading all of them every night would cost more than
/// publishing their moves. An index entry shows the assignee, the lane, the day and value, and whether the denial is
/// resolved, for a sixtieth of that. A denial in another position without a new move in the log is checked tonight.
/// Other lost moves, such as the second one of a day, are found within a week.
///
/// @param day the day of the run
/// @param before what was published when the last run ended
record SamplingSchedule(LocalDate day, PublishedVersions before) {
    /// Every denial is checked once in this many nights.
    private static final int NIGHTS = 7;

    /// @param positions the current positions by denial id
    /// @param published what the log holds now
    Set<String> select(Map<String, String> positions, PublishedVersions published) {
        Set<String> ids = new HashSet<>(published.versions().keySet());
        ids.addAll(positions.keySet());
        ids.removeIf(id -> !isDue(id, positions, published));
        return ids;
    }

    private boolean isDue(String id, Map<String, String> positions, PublishedVersions published) {
        String position = positions.get(id);
        String positionBefore = before.positions().get(id);
        boolean isPublished = published.of(id).through() > before.of(id).through();
        return position == null
                || positionBefore == null
                || (!position.equals(positionBefore) && !isPublished)
                || !published.of(id).beyond().isEmpty()
                || Math.floorMod(id.hashCode(), NIGHTS) == Math.floorMod(day.toEpochDay(), NIGHTS);
    }
}
