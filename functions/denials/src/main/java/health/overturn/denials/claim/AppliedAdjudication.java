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
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An adjudication during the fold.
final class AppliedAdjudication {
    final Adjudication adjudication;
    /// Its position among the answers to the claim.
    final int index;
    /// Whether no reversal of the claim takes it back.
    final boolean inEffect;

    /// The parts of the claim that it answers, its own last.
    final SequencedSet<ClaimPart> parts;
    /// Its own part.
    final ClaimPart part;

    /// What a reversal takes back; absent for other adjudications and for a reversal that matches nothing.
    final @Nullable AppliedAdjudication target;

    /// Ids of the adjudications of its part that were reversed directly before it.
    final Set<String> reversedBefore;

    /// Whether its reversal has been applied.
    boolean takenBack;

    /// The denials that it resolves or, where it is taken back, would have resolved.
    final List<OngoingDenial> resolvedDenials = new ArrayList<>();

    AppliedAdjudication(
            Adjudication adjudication,
            int index,
            boolean inEffect,
            SequencedSet<ClaimPart> parts,
            @Nullable AppliedAdjudication target,
            Set<String> reversedBefore) {
        this.adjudication = adjudication;
        this.index = index;
        this.inEffect = inEffect;
        this.parts = parts;
        this.part = parts.getLast();
        this.target = target;
        this.reversedBefore = reversedBefore;
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
