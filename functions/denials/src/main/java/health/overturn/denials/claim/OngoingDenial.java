package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial during the fold.
///
/// Its period is the time in which it is its payer's last denial of the claim. The increase of the payer's net payment
/// in that period is recovered, however the denial is closed.
final class OngoingDenial {
    private static final PayerResolution OPEN = new PayerResolution.Open();

    private final AppliedAdjudication origin;
    private final Denied judgement;
    private final @Nullable LocalDate deniedOn;
    private final Money netBefore;
    private @Nullable Money netAfter;
    private @Nullable OngoingDenial repeatOf;
    private @Nullable LocalDate firstDeniedOn;
    private @Nullable AppliedAdjudication payment;
    private PayerResolution resolution = OPEN;

    /// @param netBefore the payer's net payment, including that of the denying adjudication
    OngoingDenial(AppliedAdjudication origin, Denied judgement, @Nullable LocalDate deniedOn, Money netBefore) {
        this.origin = origin;
        this.judgement = judgement;
        this.deniedOn = deniedOn;
        this.firstDeniedOn = deniedOn;
        this.netBefore = netBefore;
    }

    AppliedAdjudication origin() {
        return origin;
    }

    boolean isOpen() {
        return resolution instanceof PayerResolution.Open;
    }

    boolean isDuplicate() {
        return resolution instanceof PayerResolution.Duplicate;
    }

    void markRepeatOf(OngoingDenial earlier) {
        repeatOf = earlier;
        firstDeniedOn = earlier.firstDeniedOn == null ? deniedOn : earlier.firstDeniedOn;
    }

    /// Closes the denial at once, so that no later payment is recovered on it.
    void closeAsDuplicateOf(AppliedAdjudication original) {
        resolution = new PayerResolution.Duplicate(original.id());
        netAfter = netBefore;
    }

    void markSupersededBy(AppliedAdjudication later) {
        resolution = new PayerResolution.Superseded(later.id());
        payment = null;
    }

    void markReversedBy(AppliedAdjudication reversal) {
        resolution = new PayerResolution.Reversed(reversal.id());
    }

    void markPaidBy(AppliedAdjudication settled) {
        resolution = new PayerResolution.Paid(settled.id(), false);
        payment = settled;
        settled.resolvedDenials.add(this);
    }

    void reopen() {
        resolution = OPEN;
        payment = null;
        netAfter = null;
    }

    /// Ends the period with this net payment of the payer.
    void endPeriod(Money net) {
        netAfter = net;
    }

    /// @param net the payer's net payment now
    FoldedDenial toFoldedDenial(Money net) {
        Money recovered = recovered(net);
        return new FoldedDenial(
                origin.id(),
                origin.payer(),
                judgement,
                deniedOn,
                firstDeniedOn,
                resolution(recovered),
                recovered,
                origin.afterTakeback && !origin.paid().isPositive(),
                repeatOf == null ? null : repeatOf.origin.id());
    }

    private Money recovered(Money net) {
        Money increase = (netAfter == null ? net : netAfter).minus(netBefore);
        Money own = increase.isPositive() ? increase : Money.ZERO;
        if (payment == null || payment.payer().equals(origin.payer())) {
            return own;
        }
        return own.plus(payment.paid());
    }

    private PayerResolution resolution(Money recovered) {
        if (payment == null || !(payment.adjudication.judgement() instanceof Settled settled)) {
            return resolution;
        }
        boolean shifted = recovered.isZero() && settled.patientShare().isPositive();
        return new PayerResolution.Paid(payment.id(), shifted);
    }
}
