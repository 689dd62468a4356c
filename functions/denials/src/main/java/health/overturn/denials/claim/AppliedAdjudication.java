package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An adjudication during the fold, with its effects so far.
final class AppliedAdjudication {
    final Adjudication adjudication;
    /// Its position among the answers to the claim.
    final int index;

    /// The denials that it resolves.
    final List<OngoingDenial> resolvedDenials = new ArrayList<>();
    /// The denial that it made.
    @Nullable OngoingDenial denial;
    /// Its payer took a payment back directly before it.
    boolean afterTakeback;

    private boolean reversed;

    AppliedAdjudication(Adjudication adjudication, int index) {
        this.adjudication = adjudication;
        this.index = index;
    }

    String id() {
        return adjudication.id();
    }

    String payer() {
        return adjudication.payer();
    }

    Money paid() {
        return adjudication.paid();
    }

    @Nullable LocalDate paidOn() {
        return adjudication.paidOn();
    }

    void markReversed() {
        reversed = true;
    }

    boolean isInEffect() {
        return !reversed;
    }

    /// Whether CLP02 is 23: the payer forwarded the claim to another payer.
    boolean isForwarded() {
        return adjudication.status().isForwarded();
    }

    /// Whether it denied nothing and so resolves an earlier denial.
    ///
    /// It resolves denials of its own payer. It also resolves the denial of another payer that was billed
    /// first, if its own payer was later billed first and paid.
    boolean resolves(OngoingDenial earlier) {
        if (!(adjudication.judgement() instanceof Settled)) {
            return false;
        }
        AppliedAdjudication origin = earlier.origin();
        return payer().equals(origin.payer()) || (isPrimary() && origin.isPrimary() && paid().isPositive());
    }

    /// Whether it denies again what the earlier denial denied.
    boolean repeats(OngoingDenial earlier) {
        return denial != null
                && !denial.isDuplicate()
                && payer().equals(earlier.origin().payer());
    }

    private boolean isPrimary() {
        return !adjudication.status().isSecondaryOrTertiary();
    }
}
