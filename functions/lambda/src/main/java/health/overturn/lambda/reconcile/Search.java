package health.overturn.lambda.reconcile;

import health.overturn.denials.log.LoggedMove;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for moves that the table has and the log has not.
///
/// @param versions of the denials in the table, by name
/// @param before what was told when the last run ended
/// @param horizon what a denial unknown to the last run did before that was told then
record Search(Inventory inventory, Map<String, Integer> versions, Told before, Instant horizon) {
    /// @param told as the log has it by now
    List<LoggedMove> missing(Told told) {
        Map<String, Set<Integer>> gaps = new HashMap<>();
        versions.forEach((denial, version) -> {
            Set<Integer> gap = new HashSet<>(told.of(denial).missing(version));
            if (!gap.isEmpty()) {
                gaps.put(denial, gap);
            }
        });
        for (String move : before.owed()) {
            int dot = move.lastIndexOf('.');
            gaps.computeIfAbsent(move.substring(0, dot), unseen -> new HashSet<>())
                    .add(Integer.parseInt(move.substring(dot + 1)));
        }
        return inventory.moves(gaps.keySet()).stream()
                .filter(move -> gaps.getOrDefault(move.denial(), Set.of()).contains(move.version()))
                .filter(move -> before.versions().containsKey(move.denial())
                        || before.owed().contains(move.id())
                        || !move.at().isBefore(horizon))
                .toList();
    }
}
