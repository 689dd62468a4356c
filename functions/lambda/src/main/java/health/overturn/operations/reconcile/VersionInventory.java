package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The denials of a practice whose moves are checked, and their versions in the table.
final class VersionInventory {
    private final DenialIndexReader standings;
    private final Practice practice;
    private final Set<String> broken = new TreeSet<>();

    VersionInventory(DenialIndexReader standings, Practice practice) {
        this.standings = standings;
        this.practice = practice;
    }

    /// Where those stand that are open, or were resolved in this month or the one before, by their
    /// names: some letters that are others once a denial stands elsewhere.
    Map<String, String> places(YearMonth month) {
        Map<String, String> places = new HashMap<>();
        standings
                .positionsOfOpen(practice)
                .forEach((key, place) -> places.put(RankIndexEntry.name(key), letters(place)));
        Stream.of(month, month.minusMonths(1))
                .flatMap(resolved -> standings.resolvedIn(practice, resolved).stream())
                .forEach(entry -> places.put(entry.name(), letters(entry.value())));
        return places;
    }

    private static String letters(String place) {
        return Integer.toString(place.hashCode(), Character.MAX_RADIX);
    }

    /// By name; what is not there any more is not in the answer.
    Map<String, Integer> versions(Collection<String> names) {
        Map<String, Integer> versions = new HashMap<>();
        standings
                .versions(names.stream().map(this::key).toList())
                .forEach((key, version) -> versions.put(RankIndexEntry.name(key), Math.toIntExact(version)));
        return versions;
    }

    /// All moves of some denials, but of those that nobody can read.
    List<LoggedMove> moves(Collection<String> names) {
        DenialIndexReader.ReadDenials reading =
                standings.readEventually(names.stream().map(this::key).toList());
        reading.broken().forEach(key -> broken.add(RankIndexEntry.name(key)));
        return reading.denials().stream().flatMap(kept -> moves(kept).stream()).toList();
    }

    /// The names of those that nobody could read.
    Set<String> broken() {
        return Set.copyOf(broken);
    }

    private List<LoggedMove> moves(StoredDenial kept) {
        return LoggedMove.since(0, practice.id(), kept.name(), kept.denial());
    }

    private ItemKey key(String name) {
        PracticeKeys keys = practice.keys();
        int dot = name.indexOf('.');
        return keys.denial(name.substring(0, dot), name.substring(dot + 1));
    }
}
