package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What happened by week: the sums of a year, and the first denials of the last quarter one by one.
public record Flow(SortedMap<Week, WeekSums> weeks, Map<String, FirstDenial> firstDenials) {
    public static final Flow NONE = new Flow(new TreeMap<>(), Map.of());

    /// Weeks whose sums are kept.
    static final int WEEKS = 66;

    /// Weeks whose first denials are kept.
    static final int DENIAL_WEEKS = 13;

    public Flow {
        weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        firstDenials = Map.copyOf(firstDenials);
    }

    public static Flow of(SortedMap<Week, WeekSums> weeks, List<FirstDenial> firstDenials) {
        Map<String, FirstDenial> byId = new HashMap<>();
        firstDenials.forEach(denial -> byId.put(denial.id(), denial));
        return new Flow(weeks, byId);
    }

    public WeekSums of(Week week) {
        return weeks.getOrDefault(week, WeekSums.NONE);
    }

    public Stream<FirstDenial> firstDenials(Week week) {
        return firstDenials.values().stream().filter(denial -> denial.week().equals(week));
    }

    Flow plus(FlowChange change) {
        SortedMap<Week, WeekSums> next = new TreeMap<>(weeks);
        change.sums().forEach((week, cells) -> next.put(week, of(week).plus(cells)));
        next.values().removeIf(WeekSums.NONE::equals);
        Map<String, FirstDenial> denials = new HashMap<>(firstDenials);
        denials.keySet().removeAll(change.gone());
        denials.putAll(change.come());
        return new Flow(next, denials);
    }

    /// Without what is too long ago on this day.
    Flow recentOn(LocalDate day) {
        Week now = Week.of(day);
        Week oldest = now.plus(-WEEKS);
        Week oldestDenials = now.plus(-DENIAL_WEEKS);
        return of(
                weeks.tailMap(oldest),
                firstDenials.values().stream()
                        .filter(denial -> denial.week().compareTo(oldestDenials) >= 0)
                        .toList());
    }
}
