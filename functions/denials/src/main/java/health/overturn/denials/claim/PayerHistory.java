package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Applies one payer's answers to one claim, in the order of [EventOrder], to the denials and watches of its parts.
final class PayerHistory {
    private final WatchPolicy policy;
    private final PartFinder finder;
    private final DuplicateOriginals originals = new DuplicateOriginals();
    private final SequencedSet<ClaimPart> parts = new LinkedHashSet<>();
    private final List<OngoingDenial> denials = new ArrayList<>();
    private Money net = Money.ZERO;

    /// @param adjudications all adjudications of the payer and claim
    PayerHistory(WatchPolicy policy, List<Adjudication> adjudications) {
        this.policy = policy;
        this.finder = new PartFinder(adjudications);
    }

    Money net() {
        return net;
    }

    List<OngoingDenial> denials() {
        return denials;
    }

    PartFinder finder() {
        return finder;
    }

    /// Applies an answer that is no reversal.
    void apply(AppliedAdjudication answer) {
        parts.add(answer.part);
        net = net.plus(answer.paid());
        OngoingDenial own = ownDenial(answer);
        parts.forEach(ClaimPart::forgetReplacedDenials);
        Set<Integer> open = undecidedLines(answer);
        for (ClaimPart part : answer.parts) {
            answerDenials(answer, part, own, open);
            answerWatches(answer, part, own, open);
        }
        if (own != null) {
            add(answer, own);
        }
        watchUndecided(answer, open);
        answer.part.tookBackPayment &= own != null && own.isDuplicate();
        if (answer.inEffect && answer.paid().isPositive()) {
            answer.part.payments.add(answer);
            originals.addPayment(answer);
        }
        if (own == null || !own.isDuplicate()) {
            answer.parts.forEach(part -> part.decisions.add(answer));
        }
        finder.add(answer);
    }

    private @Nullable OngoingDenial ownDenial(AppliedAdjudication answer) {
        if (!(answer.adjudication.judgement() instanceof Denied denied)) {
            return null;
        }
        boolean takeback = answer.part.tookBackPayment && !answer.paid().isPositive();
        OngoingDenial own =
                new OngoingDenial(answer.id(), answer, answer.adjudication, denied, answer.paidOn(), takeback);
        AppliedAdjudication original = originals.find(answer, denied, standingDenials());
        if (original != null) {
            own.closeAsDuplicateOf(original);
        }
        return own;
    }

    private void add(AppliedAdjudication answer, OngoingDenial own) {
        answer.part.denials.add(own);
        denials.add(own);
    }

    private List<OngoingDenial> standingDenials() {
        return parts.stream().flatMap(part -> part.denials.stream()).toList();
    }

    private void answerDenials(
            AppliedAdjudication answer, ClaimPart part, @Nullable OngoingDenial own, Set<Integer> open) {
        for (OngoingDenial earlier : part.denials) {
            if (earlier.isDuplicate()) {
                continue;
            }
            Map<Integer, LineAnswer> answers = LineAnswers.to(earlier.deniedLines(), earlier.lineSource, answer);
            LineAnswers.removeCopies(answers, own);
            earlier.addPayment(answer, answers);
            if (own != null && LineAnswers.anyDenied(answers)) {
                own.markRepeatOf(earlier);
                if (!earlier.isOpen() && !earlier.isReversed()) {
                    earlier.endPeriod();
                }
            }
            if (earlier.isOpen()) {
                if (!open.isEmpty()) {
                    Map<Integer, LineAnswer> held = new HashMap<>(answers);
                    held.keySet().retainAll(earlier.remaining().lines());
                    LineAnswers.removeHeld(answer, held, open);
                }
                apply(answer, earlier, answers, own);
            }
        }
    }

    /// Settles nothing where the answer is taken back later; only its denials stand.
    static void apply(
            AppliedAdjudication answer,
            OngoingDenial earlier,
            Map<Integer, LineAnswer> answers,
            @Nullable OngoingDenial own) {
        if (!answer.inEffect) {
            Set<Integer> settled = LineAnswers.settledLines(answers);
            if (!settled.isEmpty()) {
                answer.resolvedDenials.add(earlier);
                earlier.settleForNow(answer, settled);
            }
            answers.keySet().removeAll(settled);
        }
        earlier.answer(answer, answers, own);
    }

    private void answerWatches(
            AppliedAdjudication answer, ClaimPart part, @Nullable OngoingDenial own, Set<Integer> open) {
        for (OngoingWatch watch : List.copyOf(part.watches)) {
            Map<Integer, LineAnswer> answers = LineAnswers.to(watch.remaining().lines(), watch.lineSource, answer);
            LineAnswers.removeCopies(answers, own);
            LineAnswers.removeHeld(answer, answers, open);
            WatchAnswer.apply(answer, watch, answers, own);
            if (watch.isOver()) {
                part.watches.remove(watch);
            }
        }
    }

    private static Set<Integer> undecidedLines(AppliedAdjudication answer) {
        Undecided undecided = answer.undecided();
        return undecided == null
                ? new TreeSet<>()
                : MoneyByLine.of(undecided.reasons()).lines();
    }

    private void watchUndecided(AppliedAdjudication answer, Set<Integer> open) {
        Undecided undecided = answer.undecided();
        if (undecided != null && !open.isEmpty()) {
            start(OngoingWatch.of(answer, undecided, open));
        }
    }

    /// Applies a reversal: it closes the denial that it takes back, and what it leaves undecided is watched.
    void reverse(AppliedAdjudication reversal) {
        parts.add(reversal.part);
        net = net.plus(reversal.paid());
        AppliedAdjudication target = reversal.target;
        SequencedSet<ClaimPart> answered = target == null ? reversal.parts : target.parts;
        answered.stream()
                .flatMap(part -> part.denials.stream())
                .filter(denial -> !denial.isDuplicate())
                .forEach(denial -> denial.addReversal(reversal));
        reversal.part.tookBackPayment |=
                target == null ? reversal.paid().isNegative() : target.paid().isPositive();
        finder.add(reversal);
        if (target != null) {
            target.takenBack = true;
            OngoingWatch left = ReversedMoney.leftBy(reversal, target);
            if (left != null) {
                start(left);
            }
        }
    }

    private void start(OngoingWatch watch) {
        LocalDate since = watch.origin.paidOn();
        if (since == null) {
            becomeDenial(watch, null);
        } else {
            watch.origin.part.watches.add(watch);
        }
    }

    /// Settles the lines that another payer paid, where both were billed first.
    void settleByOther(AppliedAdjudication answer) {
        if (!answer.isPrimary() || !answer.paid().isPositive()) {
            return;
        }
        for (OngoingDenial denial : standingDenials()) {
            if (denial.isOpen() && denial.origin.isPrimary()) {
                Map<Integer, LineAnswer> answers =
                        LineAnswer.of(denial.remaining().lines(), denial.lineSource, answer.adjudication);
                answers.values().removeIf(line -> line.kind() != LineAnswer.Kind.SETTLED);
                apply(answer, denial, answers, null);
            }
        }
    }

    /// Ends the watches of a forwarded claim, because another payer has adjudicated it.
    void endForwardedWatches() {
        parts.forEach(part -> part.watches.removeIf(watch -> watch.origin.isForwarded()));
    }

    /// Turns the watches that expire by this day into denials.
    void expireWatches(LocalDate day) {
        for (ClaimPart part : parts) {
            for (OngoingWatch watch : List.copyOf(part.watches)) {
                LocalDate expiresOn = expiresOn(watch);
                if (!expiresOn.isAfter(day)) {
                    part.watches.remove(watch);
                    becomeDenial(watch, expiresOn);
                }
            }
        }
    }

    private void becomeDenial(OngoingWatch watch, @Nullable LocalDate day) {
        OngoingDenial denial = watch.toDenial(day);
        watch.origin.part.denials.add(denial);
        denials.add(denial);
    }

    List<FoldedWatch> watches() {
        return parts.stream()
                .flatMap(part -> part.watches.stream())
                .map(watch -> watch.toFoldedWatch(since(watch), expiresOn(watch)))
                .toList();
    }

    private LocalDate expiresOn(OngoingWatch watch) {
        return policy.expiresOn(since(watch));
    }

    private static LocalDate since(OngoingWatch watch) {
        LocalDate since = watch.origin.paidOn();
        if (since == null) {
            throw new IllegalStateException("bug: a watch without a date is a denial at once");
        }
        return since;
    }
}
