package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Finds for each reversal (CLP02 22) of one payer and claim the adjudication that it takes back.
///
/// All reversals are matched over the whole set, each adjudication once. The best kind of match is decided for all
/// reversals before the next kind is tried: a reversal negates exactly the charge, payment and adjustments, then charge
/// and payment, then it shares a number or the charge. Within a kind the same CLP07 comes first, then the number that
/// REF*F8 names, then the latest. A reversal of payment 0 takes back only what paid nothing, any other only what was
/// paid. It takes back nothing that is dated later, or that stands after it in one transaction.
final class ReversalMatcher {
    private static final List<BiFunction<Adjudication, ProtectedText, Object>> KINDS = List.of(
            (adjudication, number) -> List.of(adjudication.fingerprint().amounts(), number),
            (adjudication, number) -> List.of(
                    Math.abs(adjudication.charge().cents()),
                    Math.abs(adjudication.paid().cents()),
                    number),
            (adjudication, number) ->
                    number.isPresent() ? number : Math.abs(adjudication.charge().cents()));

    private final List<Adjudication> targets = new ArrayList<>();
    private final List<Adjudication> reversals = new ArrayList<>();
    private final Map<String, Adjudication> matched = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ReversalMatcher(List<Adjudication> ordered) {
        for (Adjudication adjudication : ordered) {
            if (adjudication.status().isReversal()) {
                reversals.add(adjudication);
            } else if (!(adjudication.judgement() instanceof Predetermination)) {
                targets.add(adjudication);
            }
        }
    }

    /// @param ordered the adjudications of one payer and claim in canonical order
    /// @return the adjudication that each matched reversal takes back, by the reversal's id
    static Map<String, Adjudication> match(List<Adjudication> ordered) {
        ReversalMatcher matcher = new ReversalMatcher(ordered);
        if (!matcher.reversals.isEmpty()) {
            KINDS.forEach(matcher::matchKind);
        }
        return matcher.matched;
    }

    private void matchKind(BiFunction<Adjudication, ProtectedText, Object> kind) {
        matchBy(
                target -> numbered(kind, target, target.payerClaimNumber()),
                reversal -> numbered(kind, reversal, reversal.payerClaimNumber()));
        matchBy(
                target -> numbered(kind, target, target.payerClaimNumber()),
                reversal -> numbered(kind, reversal, reversal.originalClaimNumber()));
        matchBy(target -> kind.apply(target, ProtectedText.NONE), reversal -> kind.apply(reversal, ProtectedText.NONE));
    }

    private static @Nullable Object numbered(
            BiFunction<Adjudication, ProtectedText, Object> kind, Adjudication adjudication, ProtectedText number) {
        return number.isPresent() ? kind.apply(adjudication, number) : null;
    }

    /// Gives each reversal without a target the latest free one with the same key, of those dated no later.
    private void matchBy(KeyFunction targetKey, KeyFunction reversalKey) {
        Map<Object, Deque<Adjudication>> free = new HashMap<>();
        int next = 0;
        for (Adjudication reversal : reversals) {
            while (next < targets.size() && !isLater(targets.get(next), reversal)) {
                Adjudication target = targets.get(next++);
                Object key = targetKey.of(target);
                if (key != null && !taken.contains(target.id())) {
                    free.computeIfAbsent(withPayment(key, target), unseen -> new ArrayDeque<>())
                            .push(target);
                }
            }
            Object key = matched.containsKey(reversal.id()) ? null : reversalKey.of(reversal);
            Deque<Adjudication> candidates = key == null ? null : free.get(withPayment(key, reversal));
            if (candidates != null) {
                candidates.stream()
                        .filter(target -> !comesAfter(target, reversal))
                        .findFirst()
                        .ifPresent(target -> {
                            candidates.remove(target);
                            matched.put(reversal.id(), target);
                            taken.add(target.id());
                        });
            }
        }
    }

    /// Whether an adjudication stands after the reversal in one transaction, where the order has a meaning: what comes
    /// after a reversal replaces what it takes back.
    private static boolean comesAfter(Adjudication target, Adjudication reversal) {
        return target.transaction().equals(reversal.transaction()) && target.position() > reversal.position();
    }

    private static Object withPayment(Object key, Adjudication adjudication) {
        return List.of(key, adjudication.paid().isZero());
    }

    private static boolean isLater(Adjudication target, Adjudication reversal) {
        LocalDate day = target.paidOn();
        return day != null && (reversal.paidOn() == null || day.isAfter(reversal.paidOn()));
    }

    /// What an adjudication is matched by; null where it has nothing of the kind.
    private interface KeyFunction {
        @Nullable Object of(Adjudication adjudication);
    }
}
