package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for moves that the table has and the log has not. What was done just now may be on its way there: it is
/// left for the next run.
///
/// @param versions of the denials in the table, by name
/// @param before what was told when the last run ended
/// @param horizon what a denial unknown to the last run did before that was told then
/// @param lately what was done from then on may be on its way
record GapFinder(
        VersionInventory inventory,
        Map<String, Integer> versions,
        PublishedVersions before,
        Instant horizon,
        Instant inTransitSince) {
    /// @param missing moves that are to be told
    /// @param onTheirWay moves that the stream may be about to tell
    record Result(List<LoggedMove> missing, List<LoggedMove> inTransit) {}

    /// @param told as the log has it by now
    Result find(PublishedVersions published) {
        Map<Boolean, List<LoggedMove>> unpublished =
                findUnpublished(published).stream().collect(Collectors.partitioningBy(this::isInTransit));
        return new Result(unpublished.getOrDefault(false, List.of()), unpublished.getOrDefault(true, List.of()));
    }

    private boolean isInTransit(LoggedMove move) {
        return !move.at().isBefore(inTransitSince) && !before.pending().contains(move.id());
    }

    private List<LoggedMove> findUnpublished(PublishedVersions published) {
        Map<String, Set<Integer>> gaps = new HashMap<>();
        versions.forEach((denial, version) -> {
            Set<Integer> gap = new HashSet<>(published.of(denial).missing(version));
            if (!gap.isEmpty()) {
                gaps.put(denial, gap);
            }
        });
        for (String move : before.pending()) {
            int dot = move.lastIndexOf('.');
            gaps.computeIfAbsent(move.substring(0, dot), unseen -> new HashSet<>())
                    .add(Integer.parseInt(move.substring(dot + 1)));
        }
        return inventory.readMoves(gaps.keySet()).stream()
                .filter(move -> gaps.getOrDefault(move.denial(), Set.of()).contains(move.version()))
                .filter(move -> before.versions().containsKey(move.denial())
                        || before.pending().contains(move.id())
                        || !move.at().isBefore(horizon))
                .toList();
    }
}
