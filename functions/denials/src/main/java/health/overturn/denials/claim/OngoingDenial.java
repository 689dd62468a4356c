package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denial in the middle of the fold.
///
/// Its period is the time in which it is its payer's last denial of the claim: what the payer's net payment grows in it
/// is what was recovered, however the denial was closed.
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
    private PayerResolution standing = OPEN;

    /// @param netBefore what the payer's payments come to, that of the denying adjudication included
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

    boolean open() {
        return standing instanceof PayerResolution.Open;
    }

    boolean duplicate() {
        return standing instanceof PayerResolution.Duplicate;
    }

    void repeats(OngoingDenial earlier) {
        repeatOf = earlier;
        firstDeniedOn = earlier.firstDeniedOn == null ? deniedOn : earlier.firstDeniedOn;
    }

    /// Closes it at once: nothing that comes later is recovered on it.
    void duplicateOf(AppliedAdjudication original) {
        standing = new PayerResolution.Duplicate(original.id());
        netAfter = netBefore;
    }

    void supersededBy(AppliedAdjudication later) {
        standing = new PayerResolution.Superseded(later.id());
        payment = null;
    }

    void reversedBy(AppliedAdjudication reversal) {
        standing = new PayerResolution.Reversed(reversal.id());
    }

    void paidBy(AppliedAdjudication settled) {
        standing = new PayerResolution.Paid(settled.id(), false);
        payment = settled;
        settled.resolves.add(this);
    }

    void reopen() {
        standing = OPEN;
        payment = null;
        netAfter = null;
    }

    /// The period ends with this net payment.
    void endsWith(Money net) {
        netAfter = net;
    }

    /// @param net the payer's net payment now
    FoldedDenial facts(Money net) {
        Money recovered = recovered(net);
        return new FoldedDenial(
                origin.id(),
                origin.payer(),
                judgement,
                deniedOn,
                firstDeniedOn,
                standing(recovered),
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

    private PayerResolution standing(Money recovered) {
        if (payment == null || !(payment.adjudication.judgement() instanceof Settled settled)) {
            return standing;
        }
        boolean shifted = recovered.isZero() && settled.patientShare().isPositive();
        return new PayerResolution.Paid(payment.id(), shifted);
    }
}
