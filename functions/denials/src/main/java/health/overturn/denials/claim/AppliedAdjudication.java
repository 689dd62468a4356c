package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An adjudication during the fold.
final class AppliedAdjudication {
    final Adjudication adjudication;
    /// Its position among the answers to the claim.
    final int index;
    /// Whether no reversal of the claim takes it back.
    final boolean inEffect;

    /// The part of the claim that it answers.
    final ClaimPart part;

    /// What a reversal takes back; absent for other adjudications and for a reversal that matches nothing.
    final @Nullable AppliedAdjudication target;

    /// Whether a reversal of its part comes directly before it.
    final boolean followsReversal;

    /// The denials that it resolves or, where it is taken back, would have resolved.
    final List<OngoingDenial> resolvedDenials = new ArrayList<>();

    /// Where it is taken back, the watches that it would have ended.
    final List<OngoingWatch> settledWatches = new ArrayList<>();

    AppliedAdjudication(
            Adjudication adjudication,
            int index,
            boolean inEffect,
            ClaimPart part,
            @Nullable AppliedAdjudication target,
            boolean followsReversal) {
        this.adjudication = adjudication;
        this.index = index;
        this.inEffect = inEffect;
        this.part = part;
        this.target = target;
        this.followsReversal = followsReversal;
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

    boolean isReversal() {
        return adjudication.status().isReversal();
    }

    /// Whether CLP02 is 23: the payer forwarded the claim to another payer.
    boolean isForwarded() {
        return adjudication.status().isForwarded();
    }

    /// Whether the payer was billed first.
    boolean isPrimary() {
        return !adjudication.status().isSecondaryOrTertiary();
    }

    boolean isWhollyUndecided() {
        return adjudication.judgement() instanceof Watched;
    }

    /// The money that it leaves undecided, if any.
    @Nullable Undecided undecided() {
        return switch (adjudication.judgement()) {
            case Denied denied -> denied.undecided();
            case Settled settled -> settled.undecided();
            case Watched watched -> watched.undecided();
            case Reversal(), Predetermination() -> null;
        };
    }

    boolean hasLines() {
        return !adjudication.fingerprint().lines().isEmpty();
    }
}
