package health.overturn.denials.year;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts touches since the last decision from histories alone, over chains of repeats, independently of the
/// product.
final class YearTouchCounter {
    private final Map<String, Integer> carried = new HashMap<>();
    private final Map<String, Denial> latest = new HashMap<>();

    void record(Denial denial) {
        if (!latest.containsKey(denial.id())) {
            String before = denial.projection().facts().repeatOf();
            Denial repeated = before == null ? null : latest.get(before);
            carried.put(denial.id(), repeated == null ? 0 : touches(repeated));
        }
        latest.put(denial.id(), denial);
    }

    /// Counts distinct persons and days of the touches after the last decision, plus those that the chain carried
    /// over.
    int touches(Denial denial) {
        List<HistoryEntry> history = denial.history();
        Set<Integer> undone = new HashSet<>();
        history.forEach(entry -> {
            if (entry.move() instanceof Move.Undo undo) {
                undone.add(undo.version());
            }
        });
        Set<String> counted = new HashSet<>();
        int before = carried.getOrDefault(denial.id(), 0);
        for (int version = 1; version <= history.size(); version++) {
            HistoryEntry entry = history.get(version - 1);
            boolean isApproved = entry.move() instanceof Move.WriteOffApproved && !undone.contains(version);
            if (entry.move() instanceof Move.Decide || isApproved) {
                counted.clear();
                before = 0;
            }
            if (entry.move() instanceof Move.Touch
                    && entry.by() instanceof Actor.Person person
                    && !undone.contains(version)) {
                counted.add(person.name() + " on " + entry.on());
            }
        }
        return before + counted.size();
    }
}
