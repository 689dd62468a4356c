package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds moves that are in the table and not in the log. Recent moves may still be in transit through the stream; they
/// are left for the next run.
///
/// @param versions the versions in the table by denial id
/// @param before what was published when the last run ended
/// @param horizon moves before this instant count as published where the last run did not know the denial
/// @param inTransitSince moves from this instant on may be in transit
record GapFinder(
        VersionInventory inventory,
        Map<String, Integer> versions,
        PublishedVersions before,
        Instant horizon,
        Instant inTransitSince) {
    /// @param missing moves to publish now
    /// @param inTransit moves that the stream may be about to publish
    record Result(List<LoggedMove> missing, List<LoggedMove> inTransit) {}

    /// @param published what the log holds now
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
            gaps.computeIfAbsent(move.substring(0, dot), _ -> new HashSet<>())
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
