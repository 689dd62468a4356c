package health.overturn.operations.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which versions of each denial are in the move log, for denials that are open or were resolved lately.
///
/// @param since log objects written from this instant on may hold versions that are not counted yet; the epoch before
///     the first run
/// @param versions the versions by denial id
/// @param positions a short hash of each denial's index position when all of its moves were published, by denial id
/// @param pending ids of moves to publish once more, although the log may hold them: the bus rejected them, or a run
///     stopped before it published them
record PublishedVersions(
        Instant since, Map<String, VersionSet> versions, Map<String, String> positions, Set<String> pending) {
    static final PublishedVersions NONE = new PublishedVersions(Instant.EPOCH, Map.of(), Map.of(), Set.of());

    PublishedVersions {
        versions = Map.copyOf(versions);
        positions = Map.copyOf(positions);
        pending = Set.copyOf(pending);
    }

    /// @param logged versions by denial id; the same version may occur again
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

    /// The same with all versions of these denials up to the given one.
    PublishedVersions completeUpTo(Map<String, Integer> complete) {
        Map<String, VersionSet> next = new HashMap<>(versions);
        complete.forEach((denial, version) -> next.merge(denial, VersionSet.upTo(version), VersionSet::later));
        return new PublishedVersions(since, next, positions, pending);
    }

    /// The same without some moves. The next run looks for them.
    PublishedVersions withoutMoves(List<LoggedMove> moves) {
        Map<String, VersionSet> next = new HashMap<>(versions);
        moves.forEach(
                move -> next.computeIfPresent(move.denial(), (denial, published) -> published.without(move.version())));
        return new PublishedVersions(since, next, positions, pending)
                .recheck(moves.stream().map(LoggedMove::denial).toList());
    }

    /// The same for a next run that checks these denials wherever they are.
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

    /// The state from which the next run starts.
    ///
    /// @param positions the current positions by denial id
    PublishedVersions forNextRun(Instant next, Map<String, String> positions) {
        Map<String, VersionSet> stored = new HashMap<>(versions);
        Set<String> ids = new HashSet<>(positions.keySet());
        pending.forEach(move -> ids.add(move.substring(0, move.lastIndexOf('.'))));
        stored.keySet().retainAll(ids);
        return new PublishedVersions(next, stored, positions, pending);
    }
}
