package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has been told of a practice's denials that are open or were resolved lately.
///
/// @param since the log from this moment of writing on may hold what is not counted yet; the epoch
///     at first
/// @param versions by the denial's name
/// @param places where each stood in the table's indexes when it was looked at and all was told, in
///     a few letters
/// @param owed ids of moves that are to be told once more, though the log may have them: the bus
///     did not take them, or whoever was to tell them died
record PublishedVersions(
        Instant since, Map<String, VersionSet> versions, Map<String, String> positions, Set<String> pending) {
    static final PublishedVersions NONE = new PublishedVersions(Instant.EPOCH, Map.of(), Map.of(), Set.of());

    PublishedVersions {
        versions = Map.copyOf(versions);
        positions = Map.copyOf(positions);
        pending = Set.copyOf(pending);
    }

    /// @param logged versions by name, each perhaps more than once
    PublishedVersions plus(Map<String, Set<Integer>> logged) {
        Map<String, VersionSet> next = new HashMap<>(versions);
        logged.forEach((denial, found) -> {
            VersionSet sum = next.getOrDefault(denial, VersionSet.NONE);
            for (int version : found) {
                sum = sum.plus(version);
            }
            next.put(denial, sum);
        });
        return new PublishedVersions(since, next, positions, pending);
    }

    /// All told of these denials up to a version.
    PublishedVersions completeUpTo(Map<String, Integer> complete) {
        Map<String, VersionSet> next = new HashMap<>(versions);
        complete.forEach((denial, version) -> next.merge(denial, VersionSet.upTo(version), VersionSet::later));
        return new PublishedVersions(since, next, positions, pending);
    }

    /// The same without some moves, which the next run looks for.
    PublishedVersions withoutMoves(List<LoggedMove> moves) {
        Map<String, VersionSet> next = new HashMap<>(versions);
        moves.forEach(
                move -> next.computeIfPresent(move.denial(), (denial, published) -> published.without(move.version())));
        return new PublishedVersions(since, next, positions, pending)
                .recheck(moves.stream().map(LoggedMove::denial).toList());
    }

    /// The same for a next run that looks at some denials again wherever they stand.
    PublishedVersions recheck(Collection<String> denials) {
        Map<String, String> next = new HashMap<>(positions);
        next.keySet().removeAll(denials);
        return new PublishedVersions(since, versions, next, pending);
    }

    PublishedVersions withPending(Set<String> moves) {
        return new PublishedVersions(since, versions, positions, moves);
    }

    VersionSet of(String denial) {
        return versions.getOrDefault(denial, VersionSet.NONE);
    }

    /// What the next run goes on from.
    ///
    /// @param standing where denials stand now
    PublishedVersions forNextRun(Instant next, Map<String, String> positions) {
        Map<String, VersionSet> stored = new HashMap<>(versions);
        Set<String> names = new HashSet<>(positions.keySet());
        pending.forEach(move -> names.add(move.substring(0, move.lastIndexOf('.'))));
        stored.keySet().retainAll(names);
        return new PublishedVersions(next, stored, positions, pending);
    }
}
