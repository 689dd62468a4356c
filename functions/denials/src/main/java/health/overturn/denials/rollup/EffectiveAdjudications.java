package health.overturn.denials.rollup;

import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import health.overturn.denials.rollup.CountedAdjudication.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One payer's adjudications of one claim that are in effect: one for each part of the claim.
///
/// An adjudication takes the place of what a reversal has taken back, of the same charge if there is one, else of the
/// latest with the same charge in another transaction. Without either it takes the place of all in other transactions
/// if it replaces a claim sent before or has their charge together. Else it is a further part of the claim.
final class EffectiveAdjudications {
    private final Map<String, CountedAdjudication> inEffect = new LinkedHashMap<>();
    private final List<CountedAdjudication> takenBack = new ArrayList<>();
    private @Nullable CountedAdjudication lastDenied;
    private @Nullable DeniedPart deniedBefore;
    private long expectedCents;

    /// What an adjudication changed.
    ///
    /// @param ended the adjudications that are no longer in effect
    /// @param added whether the adjudication is in effect now
    /// @param takenBackCents the payment of what a reversal had taken back, if the adjudication takes its
    ///     place; else 0
    record Change(List<CountedAdjudication> ended, boolean added, long takenBackCents) {}

    /// @param target what a reversal takes back
    Change reverse(Optional<CountedAdjudication> target) {
        List<CountedAdjudication> ended =
                target.map(each -> inEffect.get(each.id())).stream().toList();
        takenBack.addAll(ended);
        end(ended);
        return new Change(ended, false, 0);
    }

    Change add(CountedAdjudication adjudication) {
        Predicate<CountedAdjudication> sameCharge = other -> other.chargeCents() == adjudication.chargeCents();
        Optional<CountedAdjudication> answered = latest(takenBack, sameCharge);
        List<CountedAdjudication> ended = List.of();
        if (answered.isEmpty()) {
            List<CountedAdjudication> earlier = inEffect.values().stream()
                    .filter(other -> !other.isOfSamePayment(adjudication))
                    .toList();
            ended = latest(earlier, sameCharge).map(List::of).orElse(List.of());
            if (ended.isEmpty()) {
                answered = latest(takenBack, _ -> true);
                ended = answered.isEmpty() && replacesAll(adjudication, earlier) ? earlier : List.of();
            }
        }
        answered.ifPresent(takenBack::remove);
        end(ended);
        inEffect.put(adjudication.id(), adjudication);
        expectedCents = Math.addExact(expectedCents, adjudication.expectedCents());
        noteDenied(adjudication);
        return new Change(
                ended,
                true,
                Math.max(0, answered.map(CountedAdjudication::paidCents).orElse(0L)));
    }

    private static boolean replacesAll(CountedAdjudication adjudication, List<CountedAdjudication> earlier) {
        return adjudication.kind() == Kind.REPLACEMENT
                || adjudication.chargeCents()
                        == earlier.stream()
                                .mapToLong(CountedAdjudication::chargeCents)
                                .sum();
    }

    private static Optional<CountedAdjudication> latest(
            List<CountedAdjudication> adjudications, Predicate<CountedAdjudication> which) {
        return adjudications.reversed().stream().filter(which).findFirst();
    }

    private void end(List<CountedAdjudication> ended) {
        for (CountedAdjudication adjudication : ended) {
            inEffect.remove(adjudication.id());
            expectedCents = Math.subtractExact(expectedCents, adjudication.expectedCents());
        }
    }

    private void noteDenied(CountedAdjudication adjudication) {
        if (adjudication.denied() != null) {
            if (lastDenied != null && !lastDenied.isOfSamePayment(adjudication)) {
                deniedBefore = lastDenied.denied();
            }
            lastDenied = adjudication;
        }
    }

    /// What the practice may expect from the payer, payments included.
    long expectedCents() {
        return expectedCents;
    }

    /// What the payer denied last, in another transaction than the adjudication that was added last.
    Optional<DeniedPart> deniedBefore() {
        return Optional.ofNullable(deniedBefore);
    }
}
