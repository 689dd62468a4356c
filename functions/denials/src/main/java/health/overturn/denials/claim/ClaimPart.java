package health.overturn.denials.claim;

import java.util.ArrayList;
import java.util.List;

/// What a payer adjudicates under one of its own claim numbers, during the fold: a claim that the payer splits has
/// several parts.
final class ClaimPart {
    /// The denials of the part that a later answer may change, in the order in which they began.
    final List<OngoingDenial> denials = new ArrayList<>();
    /// The watches that neither ended nor expired.
    final List<OngoingWatch> watches = new ArrayList<>();
    /// The adjudications that are not reversed and paid something, in order.
    final List<AppliedAdjudication> payments = new ArrayList<>();
    /// The answers to the part in order, copies left out.
    final List<AppliedAdjudication> decisions = new ArrayList<>();

    /// Whether the payer took a payment back and has not answered since.
    boolean tookBackPayment;

    /// Forgets the denials that nothing changes any more, so that a claim of thousands of answers folds fast.
    void forgetReplacedDenials() {
        denials.removeIf(OngoingDenial::isReplaced);
    }
}
