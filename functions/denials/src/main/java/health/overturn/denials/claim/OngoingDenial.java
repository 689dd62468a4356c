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
    private static final Standing OPEN = new Standing.Open();

    private final Answer origin;
    private final Denied judgement;
    private final @Nullable LocalDate deniedOn;
    private final Money netBefore;
    private @Nullable Money netAfter;
    private @Nullable OngoingDenial repeatOf;
    private @Nullable LocalDate firstDeniedOn;
    private @Nullable Answer payment;
    private Standing standing = OPEN;

    /// @param netBefore what the payer's payments come to, that of the denying adjudication included
    OngoingDenial(Answer origin, Denied judgement, @Nullable LocalDate deniedOn, Money netBefore) {
        this.origin = origin;
        this.judgement = judgement;
        this.deniedOn = deniedOn;
        this.firstDeniedOn = deniedOn;
        this.netBefore = netBefore;
    }

    Answer origin() {
        return origin;
    }

    boolean open() {
        return standing instanceof Standing.Open;
    }

    boolean duplicate() {
        return standing instanceof Standing.Duplicate;
    }

    void repeats(OngoingDenial earlier) {
        repeatOf = earlier;
        firstDeniedOn = earlier.firstDeniedOn == null ? deniedOn : earlier.firstDeniedOn;
    }

    /// Closes it at once: nothing that comes later is recovered on it.
    void duplicateOf(Answer original) {
        standing = new Standing.Duplicate(original.id());
        netAfter = netBefore;
    }

    void supersededBy(Answer later) {
        standing = new Standing.Superseded(later.id());
        payment = null;
    }

    void reversedBy(Answer reversal) {
        standing = new Standing.Reversed(reversal.id());
    }

    void paidBy(Answer settled) {
        standing = new Standing.Paid(settled.id(), false);
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
    DenialFacts facts(Money net) {
        Money recovered = recovered(net);
        return new DenialFacts(
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

    private Standing standing(Money recovered) {
        if (payment == null || !(payment.adjudication.judgement() instanceof Settled settled)) {
            return standing;
        }
        boolean shifted = recovered.isZero() && settled.patientShare().isPositive();
        return new Standing.Paid(payment.id(), shifted);
    }
}
