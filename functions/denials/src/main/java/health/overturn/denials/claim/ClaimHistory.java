package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Applies the adjudications of one claim in canonical order to the denials and watches of all its payers.
final class ClaimHistory {
    private final ClaimFold fold;
    private final List<Adjudication> claim;
    private final List<AppliedAdjudication> answers = new ArrayList<>();
    private final Map<String, PayerAdjudications> payers = new LinkedHashMap<>();
    private final List<String> unmatchedReversals = new ArrayList<>();

    /// @param claim every adjudication of one claim once, in canonical order, at least one
    ClaimHistory(ClaimFold fold, List<Adjudication> claim) {
        this.fold = fold;
        this.claim = claim;
        claim.forEach(this::apply);
        payers.values().forEach(payer -> payer.expireWatch(fold.asOf()));
    }

    FoldedClaim toFoldedClaim() {
        return new FoldedClaim(
                claim.getFirst().claimNumber(),
                claim.stream()
                        .map(Adjudication::serviceFrom)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                answers.stream().map(AppliedAdjudication::id).toList(),
                payers.values().stream().map(PayerAdjudications::net).reduce(Money.ZERO, Money::plus),
                denials(),
                payers.values().stream()
                        .map(PayerAdjudications::watches)
                        .flatMap(Collection::stream)
                        .toList(),
                unmatchedReversals);
    }

    private void apply(Adjudication adjudication) {
        if (adjudication.judgement() instanceof Predetermination) {
            return;
        }
        AppliedAdjudication answer = new AppliedAdjudication(adjudication, answers.size());
        answers.add(answer);
        expireWatches(answer.paidOn());
        PayerAdjudications payer = payerOf(answer);
        payer.addPaid(answer);
        switch (adjudication.judgement()) {
            case Denied denied -> deny(answer, denied, payer);
            case Settled settled -> settle(answer, payer);
            case Watched watched -> payer.watch(answer, watched);
            case Reversal() -> reverse(answer, payer);
            case Predetermination() -> {}
        }
    }

    /// Expires the watches that end by the day of an answer. Answers without a day come first and expire
    /// nothing.
    private void expireWatches(@Nullable LocalDate paidOn) {
        if (paidOn != null) {
            LocalDate day = paidOn.isBefore(fold.asOf()) ? paidOn : fold.asOf();
            payers.values().forEach(payer -> payer.expireWatch(day));
        }
    }

    private void deny(AppliedAdjudication answer, Denied denied, PayerAdjudications payer) {
        payer.deny(answer, denied);
        endForwardedWatches(payer);
    }

    private void settle(AppliedAdjudication answer, PayerAdjudications payer) {
        payer.settle(answer);
        endForwardedWatches(payer);
        for (PayerAdjudications anyPayer : payers.values()) {
            OngoingDenial openDenial = anyPayer.openDenial();
            if (openDenial != null && answer.resolves(openDenial)) {
                openDenial.markPaidBy(answer);
            }
        }
    }

    private void endForwardedWatches(PayerAdjudications answering) {
        payers.values().stream().filter(payer -> payer != answering).forEach(PayerAdjudications::endForwardedWatch);
    }

    private void reverse(AppliedAdjudication reversal, PayerAdjudications payer) {
        AppliedAdjudication target = payer.reverse(reversal);
        if (target == null) {
            unmatchedReversals.add(reversal.id());
        } else {
            target.resolvedDenials.forEach(denial -> reconsider(denial, target));
        }
    }

    /// Decides the state of a denial again, because the answer that resolved it is reversed. The first later
    /// answer in effect that settles or repeats the denial decides. Without one the denial is open again.
    private void reconsider(OngoingDenial denial, AppliedAdjudication reversed) {
        for (AppliedAdjudication later : answers.subList(reversed.index + 1, answers.size())) {
            if (later.isInEffect() && later.resolves(denial)) {
                denial.markPaidBy(later);
                return;
            }
            if (later.isInEffect() && later.repeats(denial)) {
                denial.markSupersededBy(later);
                return;
            }
        }
        payerOf(denial.origin()).reopen(denial);
    }

    private PayerAdjudications payerOf(AppliedAdjudication answer) {
        return payers.computeIfAbsent(answer.payer(), unseen -> new PayerAdjudications(fold.policy()));
    }

    private List<FoldedDenial> denials() {
        return payers.values().stream()
                .flatMap(payer -> payer.denials().stream())
                .sorted(Comparator.comparingInt(denial -> denial.origin().index))
                .map(denial -> denial.toFoldedDenial(payerOf(denial.origin()).net()))
                .toList();
    }
}
