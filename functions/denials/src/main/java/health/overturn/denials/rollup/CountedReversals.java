package health.overturn.denials.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the reversals of one claim take back, and the order in which the claim's adjudications take effect.
///
/// A reversal takes back the payer's latest adjudication with the same charge and payment, else with the same charge.
/// One of payment 0 takes back only what paid nothing, any other only what was paid. Each adjudication is taken back
/// once, by no reversal of an earlier date, and by none that stands before it in its transaction.
final class CountedReversals {
    private final List<CountedAdjudication> ordered;
    private final Map<String, CountedAdjudication> targets = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();

    /// @param ordered the adjudications of a claim in the order of their [CountedAdjudication#order]
    CountedReversals(List<CountedAdjudication> ordered) {
        this.ordered = ordered;
        if (ordered.stream().anyMatch(CountedAdjudication::isReversal)) {
            match(CountedReversals::payment);
            match(CountedReversals::charge);
        }
    }

    /// The adjudication that a reversal takes back.
    Optional<CountedAdjudication> target(CountedAdjudication reversal) {
        return Optional.ofNullable(targets.get(reversal.id()));
    }

    private void match(Function<CountedAdjudication, Object> keyOf) {
        Map<Object, Deque<CountedAdjudication>> free = new HashMap<>();
        int next = 0;
        for (CountedAdjudication reversal : ordered) {
            if (!reversal.isReversal() || targets.containsKey(reversal.id())) {
                continue;
            }
            for (; next < ordered.size() && ordered.get(next).date().compareTo(reversal.date()) <= 0; next++) {
                CountedAdjudication target = ordered.get(next);
                if (!target.isReversal() && !takenBack.contains(target.id())) {
                    free.computeIfAbsent(keyOf.apply(target), _ -> new ArrayDeque<>())
                            .push(target);
                }
            }
            Deque<CountedAdjudication> candidates = free.getOrDefault(keyOf.apply(reversal), new ArrayDeque<>());
            candidates.stream()
                    .filter(target -> !comesAfter(target, reversal))
                    .findFirst()
                    .ifPresent(target -> {
                        candidates.remove(target);
                        targets.put(reversal.id(), target);
                        takenBack.add(target.id());
                    });
        }
    }

    private static Object payment(CountedAdjudication adjudication) {
        return List.of(adjudication.payer(), Math.abs(adjudication.chargeCents()), Math.abs(adjudication.paidCents()));
    }

    private static Object charge(CountedAdjudication adjudication) {
        return List.of(adjudication.payer(), Math.abs(adjudication.chargeCents()), adjudication.paidCents() == 0);
    }

    private static boolean comesAfter(CountedAdjudication target, CountedAdjudication reversal) {
        return target.payment().equals(reversal.payment()) && target.order().compareTo(reversal.order()) > 0;
    }

    /// The adjudications by date. On one day come first the reversals of earlier days' adjudications, then each
    /// adjudication that is taken back on its day with its reversal, then all others.
    List<CountedAdjudication> inOrderOfEffect() {
        if (targets.isEmpty()) {
            return ordered;
        }
        Map<String, Integer> positions = new HashMap<>();
        Set<String> takenBackOnTheirDay = new HashSet<>();
        for (CountedAdjudication adjudication : ordered) {
            positions.put(adjudication.id(), positions.size());
            targetOfItsDay(adjudication).ifPresent(target -> takenBackOnTheirDay.add(target.id()));
        }
        List<CountedAdjudication> sorted = new ArrayList<>(ordered);
        sorted.sort(Comparator.comparing(CountedAdjudication::date)
                .thenComparingInt(adjudication -> group(adjudication, takenBackOnTheirDay))
                .thenComparingInt(adjudication -> positions.getOrDefault(
                        targetOfItsDay(adjudication).orElse(adjudication).id(), 0))
                .thenComparing(CountedAdjudication::isReversal));
        return sorted;
    }

    private int group(CountedAdjudication adjudication, Set<String> takenBackOnTheirDay) {
        if (adjudication.isReversal()) {
            return targetOfItsDay(adjudication).isPresent() ? 1 : 0;
        }
        return takenBackOnTheirDay.contains(adjudication.id()) ? 1 : 2;
    }

    private Optional<CountedAdjudication> targetOfItsDay(CountedAdjudication reversal) {
        return target(reversal).filter(target -> target.date().equals(reversal.date()));
    }
}
