package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.worth.AllowedAmounts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Adjudications by week.
///
/// @param weeks the sums of each of the last 66 weeks
/// @param firstDenials the first denials of the last 13 weeks, by the id of the adjudication
/// @param writeOffs the contractual write-offs of each of the last eight weeks
/// @param allowed what payers allowed for the lines of the last twelve months
public record WeeklyFlow(
        SortedMap<Week, WeeklySums> weeks,
        Map<String, FirstDenial> firstDenials,
        SortedMap<Week, WeeklyWriteOffs> writeOffs,
        AllowedAmounts allowed) {
    public static final WeeklyFlow EMPTY =
            new WeeklyFlow(new TreeMap<>(), Map.of(), new TreeMap<>(), AllowedAmounts.NONE);

    /// The number of weeks whose sums are kept.
    static final int WEEKS = 66;

    /// The number of weeks whose first denials are kept.
    static final int DENIAL_WEEKS = 13;

    /// The number of weeks whose write-offs are kept.
    static final int WRITE_OFF_WEEKS = 8;

    public WeeklyFlow {
        weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        firstDenials = Map.copyOf(firstDenials);
        writeOffs = Collections.unmodifiableSortedMap(new TreeMap<>(writeOffs));
    }

    public static Map<String, FirstDenial> byId(Collection<FirstDenial> firstDenials) {
        Map<String, FirstDenial> byId = new HashMap<>();
        firstDenials.forEach(denial -> byId.put(denial.id(), denial));
        return byId;
    }

    public WeeklySums sumsOf(Week week) {
        return weeks.getOrDefault(week, WeeklySums.EMPTY);
    }

    public Stream<FirstDenial> firstDenialsOf(Week week) {
        return firstDenials.values().stream().filter(denial -> denial.week().equals(week));
    }

    public WeeklyWriteOffs writeOffsOf(Week week) {
        return writeOffs.getOrDefault(week, WeeklyWriteOffs.EMPTY);
    }

    WeeklyFlow plus(WeeklyFlowChange change) {
        SortedMap<Week, WeeklySums> next = new TreeMap<>(weeks);
        change.sums().forEach((week, parts) -> next.put(week, sumsOf(week).plus(parts)));
        next.values().removeIf(WeeklySums.EMPTY::equals);
        Map<String, FirstDenial> denials = new HashMap<>(firstDenials);
        denials.keySet().removeAll(change.removedDenials());
        denials.putAll(change.addedDenials());
        SortedMap<Week, WeeklyWriteOffs> lines = new TreeMap<>(writeOffs);
        change.writeOffs()
                .forEach((week, procedures) -> lines.put(week, writeOffsOf(week).plus(procedures)));
        return new WeeklyFlow(next, denials, lines, allowed.plus(change.allowed()));
    }

    /// Returns the flow without weeks that are too old on this day.
    WeeklyFlow prunedOn(LocalDate day) {
        Week now = Week.of(day);
        Week oldestDenials = now.plus(-DENIAL_WEEKS);
        return new WeeklyFlow(
                weeks.tailMap(now.plus(-WEEKS)),
                byId(firstDenials.values().stream()
                        .filter(denial -> denial.week().compareTo(oldestDenials) >= 0)
                        .toList()),
                writeOffs.tailMap(now.plus(-WRITE_OFF_WEEKS)),
                allowed.prunedOn(day));
    }
}
