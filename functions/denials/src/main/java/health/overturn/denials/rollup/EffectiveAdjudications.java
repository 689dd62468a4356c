package health.overturn.denials.rollup;

import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import health.overturn.denials.rollup.CountedAdjudication.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One payer's adjudications of one claim that are in effect: one for each part of the claim.
///
/// An adjudication takes the place of what a reversal has taken back of the same charge, else of the latest with the
/// same charge in another transaction, else of what a reversal took back last. Without any of them it takes the place
/// of all in other transactions if it replaces a claim sent before or has their charge together. Else it is a further
/// part of the claim.
///
/// Adjudications are added in the order of effect, in which those of one transaction that last follow one another.
final class EffectiveAdjudications {
    private final AdjudicationsByCharge earlier = new AdjudicationsByCharge();
    private final AdjudicationsByCharge ofThisPayment = new AdjudicationsByCharge();
    private final AdjudicationsByCharge takenBack = new AdjudicationsByCharge();
    private @Nullable CountedAdjudication lastAdded;
    private @Nullable CountedAdjudication lastDenied;
    private @Nullable DeniedPart deniedBefore;
    private long expectedCents;

    /// What an adjudication changed.
    ///
    /// @param ended the adjudications that are no longer in effect
    /// @param added whether the adjudication is in effect now
    /// @param takenBackCents the payment that a reversal took back and whose place the adjudication takes, else 0
    record Change(List<CountedAdjudication> ended, boolean added, long takenBackCents) {}

    /// Ends an adjudication that a reversal takes back.
    Change reverse(CountedAdjudication target) {
        if (!earlier.remove(target) && !ofThisPayment.remove(target)) {
            return new Change(List.of(), false, 0);
        }
        takenBack.add(target);
        expectedCents = Math.subtractExact(expectedCents, target.expectedCents());
        return new Change(List.of(target), false, 0);
    }

    Change add(CountedAdjudication adjudication) {
        startPayment(adjudication);
        Optional<CountedAdjudication> vacant = takenBack.latest(adjudication.chargeCents());
        Optional<CountedAdjudication> replaced = earlier.latest(adjudication.chargeCents());
        if (vacant.isEmpty() && replaced.isEmpty()) {
            vacant = takenBack.latest();
        }
        List<CountedAdjudication> ended = List.of();
        if (vacant.isPresent()) {
            takenBack.remove(vacant.get());
        } else if (replaced.isPresent()) {
            ended = List.of(replaced.get());
        } else if (adjudication.kind() == Kind.REPLACEMENT || adjudication.chargeCents() == earlier.chargeCents()) {
            ended = earlier.all();
        }
        for (CountedAdjudication each : ended) {
            earlier.remove(each);
            expectedCents = Math.subtractExact(expectedCents, each.expectedCents());
        }
        ofThisPayment.add(adjudication);
        expectedCents = Math.addExact(expectedCents, adjudication.expectedCents());
        long takenBackCents = vacant.map(CountedAdjudication::paidCents).orElse(0L);
        return new Change(ended, true, Math.max(0, takenBackCents));
    }

    private void startPayment(CountedAdjudication adjudication) {
        if (lastAdded != null && !lastAdded.isOfSamePayment(adjudication)) {
            for (CountedAdjudication each : ofThisPayment.all()) {
                ofThisPayment.remove(each);
                earlier.add(each);
            }
        }
        lastAdded = adjudication;
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
