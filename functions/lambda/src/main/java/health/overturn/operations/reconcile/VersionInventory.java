package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.UnreadableDenial;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The denials of a practice whose moves are checked, and their versions in the table.
final class VersionInventory {
    private final DenialIndexReader denialIndex;
    private final Practice practice;
    private final SortedMap<String, UnreadableDenial> unreadable = new TreeMap<>();

    VersionInventory(DenialIndexReader denialIndex, Practice practice) {
        this.denialIndex = denialIndex;
        this.practice = practice;
    }

    /// Where those stand that are open, or were resolved in this month or the one before, by their
    /// names: some letters that are others once a denial stands elsewhere.
    Map<String, String> readPositions(YearMonth month) {
        Map<String, String> positions = new HashMap<>();
        denialIndex
                .positionsOfOpen(practice)
                .forEach((key, position) -> positions.put(RankIndexEntry.apiId(key), shortHash(position)));
        Stream.of(month, month.minusMonths(1))
                .flatMap(resolved -> denialIndex.entriesResolvedIn(practice, resolved).stream())
                .forEach(entry -> positions.put(entry.apiId(), shortHash(entry.valueOrder())));
        return positions;
    }

    private static String shortHash(String position) {
        return Integer.toString(position.hashCode(), Character.MAX_RADIX);
    }

    /// By name; what is not there any more is not in the answer.
    Map<String, Integer> readVersions(Collection<String> names) {
        Map<String, Integer> versions = new HashMap<>();
        denialIndex
                .versions(names.stream().map(this::key).toList())
                .forEach((key, version) -> versions.put(RankIndexEntry.apiId(key), Math.toIntExact(version)));
        return versions;
    }

    /// All moves of some denials, but of those that nobody can read.
    List<LoggedMove> readMoves(Collection<String> names) {
        DenialIndexReader.ReadDenials result =
                denialIndex.readEventually(names.stream().map(this::key).toList());
        result.unreadable().forEach(denial -> unreadable.put(RankIndexEntry.apiId(denial.key()), denial));
        return result.denials().stream()
                .flatMap(stored -> readMoves(stored).stream())
                .toList();
    }

    /// The denials that [#readMoves] could not read, in the order of their ids.
    List<UnreadableDenial> unreadable() {
        return List.copyOf(unreadable.values());
    }

    Set<String> unreadableIds() {
        return Set.copyOf(unreadable.keySet());
    }

    private List<LoggedMove> readMoves(StoredDenial stored) {
        return LoggedMove.since(0, practice.id(), stored.apiId(), stored.denial());
    }

    private ItemKey key(String name) {
        PracticeKeys keys = practice.keys();
        int dot = name.indexOf('.');
        return keys.denial(name.substring(0, dot), name.substring(dot + 1));
    }
}
