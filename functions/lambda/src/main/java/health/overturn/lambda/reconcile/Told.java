package health.overturn.lambda.reconcile;

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
record Told(Instant since, Map<String, Versions> versions, Map<String, String> places, Set<String> owed) {
    static final Told NOTHING = new Told(Instant.EPOCH, Map.of(), Map.of(), Set.of());

    Told {
        versions = Map.copyOf(versions);
        places = Map.copyOf(places);
        owed = Set.copyOf(owed);
    }

    /// @param logged versions by name, each perhaps more than once
    Told plus(Map<String, Set<Integer>> logged) {
        Map<String, Versions> next = new HashMap<>(versions);
        logged.forEach((denial, found) -> {
            Versions sum = next.getOrDefault(denial, Versions.NONE);
            for (int version : found) {
                sum = sum.plus(version);
            }
            next.put(denial, sum);
        });
        return new Told(since, next, places, owed);
    }

    /// All told of these denials up to a version.
    Told upTo(Map<String, Integer> complete) {
        Map<String, Versions> next = new HashMap<>(versions);
        complete.forEach((denial, version) -> next.merge(denial, Versions.upTo(version), Versions::later));
        return new Told(since, next, places, owed);
    }

    /// The same without some moves, which the next run looks for.
    Told without(List<LoggedMove> moves) {
        Map<String, Versions> next = new HashMap<>(versions);
        moves.forEach(move -> next.computeIfPresent(move.denial(), (denial, told) -> told.without(move.version())));
        return new Told(since, next, places, owed)
                .again(moves.stream().map(LoggedMove::denial).toList());
    }

    /// The same for a next run that looks at some denials again wherever they stand.
    Told again(Collection<String> denials) {
        Map<String, String> next = new HashMap<>(places);
        next.keySet().removeAll(denials);
        return new Told(since, versions, next, owed);
    }

    Told owing(Set<String> moves) {
        return new Told(since, versions, places, moves);
    }

    Versions of(String denial) {
        return versions.getOrDefault(denial, Versions.NONE);
    }

    /// What the next run goes on from.
    ///
    /// @param standing where denials stand now
    Told from(Instant next, Map<String, String> standing) {
        Map<String, Versions> kept = new HashMap<>(versions);
        Set<String> names = new HashSet<>(standing.keySet());
        owed.forEach(move -> names.add(move.substring(0, move.lastIndexOf('.'))));
        kept.keySet().retainAll(names);
        return new Told(next, kept, standing, owed);
    }
}
