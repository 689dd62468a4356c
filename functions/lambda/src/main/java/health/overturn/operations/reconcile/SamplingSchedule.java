package health.overturn.operations.reconcile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which denials a night looks at: to read the version of one costs half a unit, of all of them
/// every night more than to tell their moves.
///
/// A move that changes where a denial stands in the table's indexes (with whom it is, in which
/// lane, by which day and value, or that it is resolved) shows there for a sixtieth of that: a
/// denial that stands elsewhere, and of which the log tells nothing new, is looked at. What else was
/// lost, such as the second move of a day, or a batch that it was put into, is found within the
/// week.
///
/// @param day of the night
/// @param before what was told when the last night ended
record SamplingSchedule(LocalDate day, PublishedVersions before) {
    /// Each denial is looked at once in so many nights wherever it stands.
    private static final int NIGHTS = 7;

    /// @param standing where denials stand now
    /// @param told as the log has it by now
    Set<String> select(Map<String, String> positions, PublishedVersions published) {
        Set<String> names = new HashSet<>(published.versions().keySet());
        names.addAll(positions.keySet());
        names.removeIf(name -> !isDue(name, positions, published));
        return names;
    }

    private boolean isDue(String name, Map<String, String> positions, PublishedVersions published) {
        String position = positions.get(name);
        String positionBefore = before.positions().get(name);
        boolean isPublished = published.of(name).through() > before.of(name).through();
        return position == null
                || positionBefore == null
                || (!position.equals(positionBefore) && !isPublished)
                || !published.of(name).beyond().isEmpty()
                || Math.floorMod(name.hashCode(), NIGHTS) == Math.floorMod(day.toEpochDay(), NIGHTS);
    }
}
