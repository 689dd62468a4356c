package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order in which the adjudications of a claim take effect: the payer's date, and within a day what a reversal
/// takes back, the reversal, what replaces it.
///
/// On one day come first the reversals of adjudications of earlier days, then each adjudication that is taken back on
/// the same day with its reversal, then all that stand. Within these groups the canonical order holds.
final class EventOrder {
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<String, Adjudication> targets;
    private final Map<String, Adjudication> reversedOnItsDay = new HashMap<>();

    /// @param ordered the adjudications of a claim in canonical order
    /// @param targets what each matched reversal takes back, by the reversal's id
    private EventOrder(List<Adjudication> ordered, Map<String, Adjudication> targets) {
        this.targets = targets;
        ordered.forEach(adjudication -> position.put(adjudication.id(), position.size()));
        for (Adjudication reversal : ordered) {
            Adjudication target = targets.get(reversal.id());
            if (target != null && sameDay(target.paidOn(), reversal.paidOn())) {
                reversedOnItsDay.put(target.id(), reversal);
            }
        }
    }

    static List<Adjudication> sort(List<Adjudication> ordered, Map<String, Adjudication> targets) {
        if (targets.isEmpty()) {
            return ordered;
        }
        EventOrder order = new EventOrder(ordered, targets);
        List<Adjudication> sorted = new ArrayList<>(ordered);
        sorted.sort(
                Comparator.comparing(Adjudication::paidOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparingInt(order::group)
                        .thenComparingInt(order::positionOfTarget)
                        .thenComparing(adjudication -> adjudication.status().isReversal())
                        .thenComparingInt(order::position));
        return sorted;
    }

    private int group(Adjudication adjudication) {
        if (adjudication.status().isReversal()) {
            return isReversalOfItsDay(adjudication) ? 1 : 0;
        }
        return reversedOnItsDay.containsKey(adjudication.id()) ? 1 : 2;
    }

    private int positionOfTarget(Adjudication adjudication) {
        Adjudication target = targets.get(adjudication.id());
        return target != null && isReversalOfItsDay(adjudication) ? position(target) : position(adjudication);
    }

    private boolean isReversalOfItsDay(Adjudication reversal) {
        Adjudication target = targets.get(reversal.id());
        return target != null && reversal.equals(reversedOnItsDay.get(target.id()));
    }

    private int position(Adjudication adjudication) {
        return position.getOrDefault(adjudication.id(), 0);
    }

    private static boolean sameDay(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other == null : one.equals(other);
    }
}
