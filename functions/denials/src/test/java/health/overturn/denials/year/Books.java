package health.overturn.denials.year;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Entry;
import health.overturn.denials.life.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The denials of a simulated practice; whatever is put into it passes the checker.
final class Books {
    private final Map<String, Denial> denials = new TreeMap<>();
    private final Checker checker;
    private final Shelf shelf;

    Books(Checker checker, Shelf shelf) {
        this.checker = checker;
        this.shelf = shelf;
    }

    Collection<Denial> all() {
        return denials.values();
    }

    List<Denial> unresolved() {
        return denials.values().stream()
                .filter(denial -> !denial.status().isResolved())
                .toList();
    }

    Denial get(String id) {
        Denial denial = denials.get(id);
        if (denial == null) {
            throw new IllegalArgumentException("books: a denial was expected but was none of " + id);
        }
        return denial;
    }

    void put(Denial denial) {
        Denial before = denials.get(denial.id());
        Denial kept = shelf.keep(before, denial);
        denials.put(kept.id(), kept);
        checker.changed(before, kept);
    }

    /// Puts what an attempt came to, and says whether it came to anything.
    boolean put(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved moved -> {
                List<Entry> entries = moved.entries();
                if (!entries.isEmpty()) {
                    put(moved.denial());
                }
                yield !entries.isEmpty();
            }
            case Outcome.Refused _ -> false;
        };
    }
}
