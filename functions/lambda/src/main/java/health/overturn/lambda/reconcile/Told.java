package health.overturn.lambda.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
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
    private Told without(List<LoggedMove> moves) {
        Map<String, Versions> next = new HashMap<>(versions);
        moves.forEach(move -> next.computeIfPresent(move.denial(), (denial, told) -> told.without(move.version())));
        return new Told(since, next, places, owed);
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
    /// @param untold moves that the next run looks for: their denials are looked at again wherever they stand
    Told from(Instant next, Map<String, String> standing, List<LoggedMove> untold) {
        Map<String, Versions> kept = new HashMap<>(versions);
        Set<String> names = new HashSet<>(standing.keySet());
        owed.forEach(move -> names.add(move.substring(0, move.lastIndexOf('.'))));
        kept.keySet().retainAll(names);
        Map<String, String> stood = new HashMap<>(standing);
        untold.forEach(move -> stood.remove(move.denial()));
        return new Told(next, kept, stood, owed).without(untold);
    }
}
