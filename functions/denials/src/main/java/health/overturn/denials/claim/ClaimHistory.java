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

/// One claim read in canonical order: what each adjudication does to the denials and watches of all its payers.
final class ClaimHistory {
    private final ClaimFold fold;
    private final List<Adjudication> claim;
    private final List<AppliedAdjudication> answers = new ArrayList<>();
    private final Map<String, PayerAdjudications> chains = new LinkedHashMap<>();
    private final List<String> unmatchedReversals = new ArrayList<>();

    /// @param claim every adjudication of one claim once, in canonical order, at least one
    ClaimHistory(ClaimFold fold, List<Adjudication> claim) {
        this.fold = fold;
        this.claim = claim;
        claim.forEach(this::read);
        chains.values().forEach(chain -> chain.elapse(fold.asOf()));
    }

    FoldedClaim facts() {
        return new FoldedClaim(
                claim.getFirst().claimNumber(),
                claim.stream()
                        .map(Adjudication::serviceFrom)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                answers.stream().map(AppliedAdjudication::id).toList(),
                chains.values().stream().map(PayerAdjudications::net).reduce(Money.ZERO, Money::plus),
                denials(),
                chains.values().stream()
                        .map(PayerAdjudications::watches)
                        .flatMap(Collection::stream)
                        .toList(),
                unmatchedReversals);
    }

    private void read(Adjudication adjudication) {
        if (adjudication.judgement() instanceof Predetermination) {
            return;
        }
        AppliedAdjudication answer = new AppliedAdjudication(adjudication, answers.size());
        answers.add(answer);
        elapse(answer.paidOn());
        PayerAdjudications chain = chainOf(answer);
        chain.count(answer);
        switch (adjudication.judgement()) {
            case Denied denied -> deny(answer, denied, chain);
            case Settled settled -> settle(answer, chain);
            case Watched watched -> chain.watch(answer, watched);
            case Reversal() -> reverse(answer, chain);
            case Predetermination() -> {}
        }
    }

    /// Lets the time pass until this answer. Undated answers come first, when none has passed.
    private void elapse(@Nullable LocalDate until) {
        if (until != null) {
            LocalDate day = until.isBefore(fold.asOf()) ? until : fold.asOf();
            chains.values().forEach(chain -> chain.elapse(day));
        }
    }

    private void deny(AppliedAdjudication answer, Denied denied, PayerAdjudications chain) {
        chain.deny(answer, denied);
        endForwardedWatches(chain);
    }

    private void settle(AppliedAdjudication answer, PayerAdjudications chain) {
        chain.settle(answer);
        endForwardedWatches(chain);
        for (PayerAdjudications any : chains.values()) {
            OngoingDenial open = any.openDenial();
            if (open != null && answer.resolves(open)) {
                open.paidBy(answer);
            }
        }
    }

    private void endForwardedWatches(PayerAdjudications answering) {
        chains.values().stream().filter(chain -> chain != answering).forEach(PayerAdjudications::answeredElsewhere);
    }

    private void reverse(AppliedAdjudication reversal, PayerAdjudications chain) {
        AppliedAdjudication target = chain.reverse(reversal);
        if (target == null) {
            unmatchedReversals.add(reversal.id());
        } else {
            target.resolves.forEach(denial -> reconsider(denial, target));
        }
    }

    /// What resolved the denial is taken back: the first later answer that stands and settles or repeats it now
    /// decides.
    /// Where there is none it is open again.
    private void reconsider(OngoingDenial denial, AppliedAdjudication reversed) {
        for (AppliedAdjudication later : answers.subList(reversed.index + 1, answers.size())) {
            if (later.stands() && later.resolves(denial)) {
                denial.paidBy(later);
                return;
            }
            if (later.stands() && later.repeats(denial)) {
                denial.supersededBy(later);
                return;
            }
        }
        chainOf(denial.origin()).reopen(denial);
    }

    private PayerAdjudications chainOf(AppliedAdjudication answer) {
        return chains.computeIfAbsent(answer.payer(), unseen -> new PayerAdjudications(fold.policy()));
    }

    private List<FoldedDenial> denials() {
        return chains.values().stream()
                .flatMap(chain -> chain.denials().stream())
                .sorted(Comparator.comparingInt(denial -> denial.origin().index))
                .map(denial -> denial.facts(chainOf(denial.origin()).net()))
                .toList();
    }
}
