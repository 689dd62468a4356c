package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An adjudication in the middle of the fold, and what has come of it so far.
final class AppliedAdjudication {
    /// CLP02 of claims on which another payer came first.
    private static final Set<String> NOT_PRIMARY = Set.of("2", "3", "20", "21");

    final Adjudication adjudication;
    /// Its place among the claim's answers.
    final int index;

    /// Denials that it resolves.
    final List<OngoingDenial> resolvedDenials = new ArrayList<>();
    /// What it denied.
    @Nullable OngoingDenial denial;
    /// Its payer had just taken a payment back.
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

    /// CLP02 23: the claim went on to another payer.
    boolean isForwarded() {
        return adjudication.status().equals("23");
    }

    /// Whether it denied nothing and so resolves this earlier denial: one of its own payer; or one that another payer
    /// made as the first to be billed, if this payer was then billed first and paid.
    boolean resolves(OngoingDenial earlier) {
        if (!(adjudication.judgement() instanceof Settled)) {
            return false;
        }
        AppliedAdjudication origin = earlier.origin();
        return payer().equals(origin.payer()) || (isPrimary() && origin.isPrimary() && paid().isPositive());
    }

    /// Whether it denies again what this earlier denial did.
    boolean repeats(OngoingDenial earlier) {
        return denial != null
                && !denial.isDuplicate()
                && payer().equals(earlier.origin().payer());
    }

    private boolean isPrimary() {
        return !NOT_PRIMARY.contains(adjudication.status());
    }
}
