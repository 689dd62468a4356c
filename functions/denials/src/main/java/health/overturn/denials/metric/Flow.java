package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What happened by week: the sums of a year, the first denials of the last quarter one by one, and what contracts took
/// off in the last weeks.
public record Flow(
        SortedMap<Week, WeekSums> weeks, Map<String, FirstDenial> firstDenials, SortedMap<Week, WriteOffs> writeOffs) {
    public static final Flow NONE = new Flow(new TreeMap<>(), Map.of(), new TreeMap<>());

    /// Weeks whose sums are kept.
    static final int WEEKS = 66;

    /// Weeks whose first denials are kept.
    static final int DENIAL_WEEKS = 13;

    /// Weeks whose write-offs are kept.
    static final int WRITE_OFF_WEEKS = 8;

    public Flow {
        weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        firstDenials = Map.copyOf(firstDenials);
        writeOffs = Collections.unmodifiableSortedMap(new TreeMap<>(writeOffs));
    }

    static Map<String, FirstDenial> byId(Collection<FirstDenial> firstDenials) {
        Map<String, FirstDenial> byId = new HashMap<>();
        firstDenials.forEach(denial -> byId.put(denial.id(), denial));
        return byId;
    }

    public WeekSums of(Week week) {
        return weeks.getOrDefault(week, WeekSums.NONE);
    }

    public Stream<FirstDenial> firstDenials(Week week) {
        return firstDenials.values().stream().filter(denial -> denial.week().equals(week));
    }

    public WriteOffs writeOffs(Week week) {
        return writeOffs.getOrDefault(week, WriteOffs.NONE);
    }

    Flow plus(FlowChange change) {
        SortedMap<Week, WeekSums> next = new TreeMap<>(weeks);
        change.sums().forEach((week, cells) -> next.put(week, of(week).plus(cells)));
        next.values().removeIf(WeekSums.NONE::equals);
        Map<String, FirstDenial> denials = new HashMap<>(firstDenials);
        denials.keySet().removeAll(change.gone());
        denials.putAll(change.come());
        SortedMap<Week, WriteOffs> lines = new TreeMap<>(writeOffs);
        change.lines().forEach((week, groups) -> lines.put(week, writeOffs(week).plus(groups)));
        return new Flow(next, denials, lines);
    }

    /// Without what is too long ago on this day.
    Flow recentOn(LocalDate day) {
        Week now = Week.of(day);
        Week oldestDenials = now.plus(-DENIAL_WEEKS);
        return new Flow(
                weeks.tailMap(now.plus(-WEEKS)),
                byId(firstDenials.values().stream()
                        .filter(denial -> denial.week().compareTo(oldestDenials) >= 0)
                        .toList()),
                writeOffs.tailMap(now.plus(-WRITE_OFF_WEEKS)));
    }
}
