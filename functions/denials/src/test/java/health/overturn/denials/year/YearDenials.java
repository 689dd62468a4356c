package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.lifecycle.MoveResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The denials of a simulated practice. The checker checks every change.
final class YearDenials {
    private final Map<String, Denial> denials = new TreeMap<>();
    private final YearChecker checker;
    private final DenialMap denialMap;

    YearDenials(YearChecker checker, DenialMap denialMap) {
        this.checker = checker;
        this.denialMap = denialMap;
    }

    Collection<Denial> all() {
        return denials.values();
    }

    List<Denial> unresolved() {
        return denials.values().stream()
                .filter(denial -> !denial.state().isResolved())
                .toList();
    }

    Denial get(String id) {
        Denial denial = denials.get(id);
        if (denial == null) {
            throw new IllegalArgumentException("unknown denial " + id);
        }
        return denial;
    }

    void put(Denial denial) {
        Denial before = denials.get(denial.id());
        Denial stored = denialMap.store(before, denial);
        denials.put(stored.id(), stored);
        checker.checkChange(before, stored);
    }

    /// Stores the result of an attempt and returns whether the denial moved.
    boolean put(MoveResult result) {
        return switch (result) {
            case MoveResult.Moved moved -> {
                List<HistoryEntry> entries = moved.entries();
                if (!entries.isEmpty()) {
                    put(moved.denial());
                }
                yield !entries.isEmpty();
            }
            case MoveResult.Refused _ -> false;
        };
    }
}
