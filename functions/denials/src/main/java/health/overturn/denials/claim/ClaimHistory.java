package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Applies the adjudications of one claim in the order of [EventOrder] to the denials and watches of all its payers.
final class ClaimHistory {
    private final ClaimFold fold;
    private final List<Adjudication> claim;
    private final Map<String, Adjudication> targets = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<String, AppliedAdjudication> answers = new LinkedHashMap<>();
    private final Map<String, PayerHistory> payers = new LinkedHashMap<>();
    private final List<String> unmatchedReversals = new ArrayList<>();

    /// @param claim every adjudication of one claim once, in canonical order, at least one
    ClaimHistory(ClaimFold fold, List<Adjudication> claim) {
        this.fold = fold;
        this.claim = claim;
        List<Adjudication> adjudicated = claim.stream()
                .filter(adjudication -> !(adjudication.judgement() instanceof Predetermination))
                .toList();
        Map<String, List<Adjudication>> byPayer = adjudicated.stream()
                .collect(Collectors.groupingBy(Adjudication::payer, LinkedHashMap::new, Collectors.toList()));
        byPayer.forEach((payer, ofPayer) -> {
            targets.putAll(ReversalMatcher.match(ofPayer));
            payers.put(payer, new PayerHistory(fold.policy(), ofPayer));
        });
        targets.values().forEach(target -> reversed.add(target.id()));
        EventOrder.sort(adjudicated, targets).forEach(this::apply);
        payers.values().forEach(payer -> payer.expireWatches(fold.asOf()));
    }

    FoldedClaim toFoldedClaim() {
        return new FoldedClaim(
                claim.getFirst().claimNumber(),
                claim.stream()
                        .map(Adjudication::serviceFrom)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                List.copyOf(answers.keySet()),
                payers.values().stream().map(PayerHistory::net).reduce(Money.ZERO, Money::plus),
                denials(),
                payers.values().stream()
                        .map(PayerHistory::watches)
                        .flatMap(Collection::stream)
                        .toList(),
                unmatchedReversals);
    }

    private void apply(Adjudication adjudication) {
        expireWatches(adjudication.paidOn());
        PayerHistory payer = historyOf(adjudication.payer());
        if (adjudication.status().isReversal()) {
            reverse(adjudication, payer);
            return;
        }
        SequencedSet<ClaimPart> parts = new LinkedHashSet<>(payer.finder().find(adjudication));
        if (parts.isEmpty()) {
            parts.add(new ClaimPart());
        }
        AppliedAdjudication answer = add(adjudication, parts, null);
        payer.apply(answer);
        if (!(adjudication.judgement() instanceof Watched)) {
            payers.values().stream().filter(other -> other != payer).forEach(PayerHistory::endForwardedWatches);
        }
        payers.values().stream().filter(other -> other != payer).forEach(other -> other.settleByOther(answer));
    }

    private void reverse(Adjudication adjudication, PayerHistory payer) {
        Adjudication taken = targets.get(adjudication.id());
        AppliedAdjudication target = taken == null ? null : answers.get(taken.id());
        SequencedSet<ClaimPart> found = payer.finder().find(adjudication);
        ClaimPart part = target != null ? target.part : found.isEmpty() ? new ClaimPart() : found.getLast();
        payer.reverse(add(adjudication, new LinkedHashSet<>(Set.of(part)), target));
        if (target == null) {
            unmatchedReversals.add(adjudication.id());
        }
    }

    private AppliedAdjudication add(
            Adjudication adjudication, SequencedSet<ClaimPart> parts, @Nullable AppliedAdjudication target) {
        AppliedAdjudication applied = new AppliedAdjudication(
                adjudication,
                answers.size(),
                !reversed.contains(adjudication.id()),
                parts,
                target,
                adjudication.status().isReversal()
                        ? Set.of()
                        : historyOf(adjudication.payer()).finder().reversedBefore(parts.getLast()));
        answers.put(applied.id(), applied);
        return applied;
    }

    /// Expires the watches that end by the day of an answer. Answers without a day come first and expire
    /// nothing.
    private void expireWatches(@Nullable LocalDate paidOn) {
        if (paidOn != null) {
            LocalDate day = paidOn.isBefore(fold.asOf()) ? paidOn : fold.asOf();
            payers.values().forEach(payer -> payer.expireWatches(day));
        }
    }

    private PayerHistory historyOf(String payer) {
        return Objects.requireNonNull(payers.get(payer), "bug: the payer has no history");
    }

    private List<FoldedDenial> denials() {
        return payers.values().stream()
                .flatMap(payer -> payer.denials().stream())
                .sorted(Comparator.comparingInt(denial -> denial.origin.index))
                .map(OngoingDenial::toFoldedDenial)
                .toList();
    }
}
