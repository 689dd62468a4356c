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

    /// The positions of denials that are open or were resolved in this month or the one before, by denial id. A
    /// position is a short hash that changes when the index entry does.
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

    /// The versions by denial id. A denial that no longer exists is left out.
    Map<String, Integer> readVersions(Collection<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        denialIndex
                .versions(ids.stream().map(this::key).toList())
                .forEach((key, version) -> versions.put(RankIndexEntry.apiId(key), Math.toIntExact(version)));
        return versions;
    }

    /// All moves of some denials. A denial that cannot be read is left out.
    List<LoggedMove> readMoves(Collection<String> ids) {
        DenialIndexReader.ReadDenials result =
                denialIndex.readEventually(ids.stream().map(this::key).toList());
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

    private ItemKey key(String id) {
        PracticeKeys keys = practice.keys();
        int dot = id.indexOf('.');
        return keys.denial(id.substring(0, dot), id.substring(dot + 1));
    }
}
