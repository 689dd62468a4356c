package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A denial during the fold. It is open until every denied line has an answer.
final class OngoingDenial {
    private static final PayerResolution OPEN = new PayerResolution.Open();

    final String id;
    final AppliedAdjudication origin;
    /// The adjudication whose lines the reasons name.
    final Adjudication lineSource;

    final Denied judgement;
    private boolean takeback;
    private final @Nullable LocalDate deniedOn;
    private final MoneyByLine denied;
    private final MoneyByLine remaining;
    private final RecoveredMoney recovered;
    private final Map<AppliedAdjudication, Set<Integer>> settledForNow = new HashMap<>();
    private @Nullable OngoingDenial repeatOf;
    private @Nullable OngoingDenial repeatedBy;
    private @Nullable LocalDate firstDeniedOn;
    private PayerResolution resolution = OPEN;

    OngoingDenial(
            String id,
            AppliedAdjudication origin,
            Adjudication lineSource,
            Denied judgement,
            @Nullable LocalDate deniedOn,
            boolean takeback) {
        this.id = id;
        this.origin = origin;
        this.lineSource = lineSource;
        this.judgement = judgement;
        this.deniedOn = deniedOn;
        this.firstDeniedOn = deniedOn;
        this.takeback = takeback;
        this.denied = MoneyByLine.of(judgement.reasons());
        this.remaining = MoneyByLine.of(judgement.reasons());
        this.recovered = new RecoveredMoney(lineSource, denied);
    }

    boolean isOpen() {
        return resolution instanceof PayerResolution.Open;
    }

    boolean isDuplicate() {
        return resolution instanceof PayerResolution.Duplicate;
    }

    /// Whether no later answer changes the denial: another denial holds its money, or it is a copy.
    boolean isReplaced() {
        return isDuplicate() || (!isOpen() && !recovered.isCounting());
    }

    boolean isReversed() {
        return resolution instanceof PayerResolution.Reversed;
    }

    Set<Integer> deniedLines() {
        return denied.lines();
    }

    MoneyByLine remaining() {
        return remaining;
    }

    /// Counts a payment of the same payer and part.
    void addPayment(AppliedAdjudication payment, Map<Integer, LineAnswer> answers) {
        boolean renamed = answers.values().stream().anyMatch(answer -> answer.line() == null);
        recovered.add(payment.adjudication, renamed);
    }

    /// Counts that a reversal takes back a payment.
    void addReversal(AppliedAdjudication reversal) {
        AppliedAdjudication target = reversal.target;
        recovered.add(reversal.adjudication, target != null && recovered.countsRenamed(target.adjudication));
    }

    /// Applies the answers of an adjudication to the lines that have none yet.
    ///
    /// @param repeat the denial that the adjudication made, if it denied
    void answer(AppliedAdjudication later, Map<Integer, LineAnswer> answers, @Nullable OngoingDenial repeat) {
        Set<Integer> settled = new TreeSet<>();
        Set<Integer> repeated = new TreeSet<>();
        answers.forEach((line, answer) -> {
            switch (answer.kind()) {
                case SETTLED -> settled.add(line);
                case DENIED -> repeated.add(line);
                case UNDECIDED -> {}
            }
        });
        settled.retainAll(remaining.lines());
        repeated.retainAll(remaining.lines());
        if (settled.isEmpty() && repeated.isEmpty()) {
            return;
        }
        recovered.settle(later, settled, answers);
        recovered.repeat(later, repeated, answers);
        remaining.removeAll(settled);
        remaining.removeAll(repeated);
        if (repeat != null && !repeated.isEmpty()) {
            repeatedBy = repeat;
        }
        close(later);
    }

    private void close(AppliedAdjudication later) {
        OngoingDenial repeat = repeatedBy;
        if (!remaining.isEmpty() && !isReversed()) {
            return;
        }
        if (repeat == null) {
            resolution = new PayerResolution.Paid(later.id());
            later.resolvedDenials.add(this);
        } else {
            resolution = new PayerResolution.Superseded(repeat.origin.id(), RepeatedDenial.upholds(repeat, this));
        }
    }

    void markRepeatOf(OngoingDenial earlier) {
        repeatOf = earlier;
        firstDeniedOn = earlier.firstDeniedOn == null ? deniedOn : earlier.firstDeniedOn;
    }

    void closeAsDuplicateOf(AppliedAdjudication original) {
        resolution = new PayerResolution.Duplicate(original.id());
    }

    /// Marks that the payer took a payment back and denied instead.
    void markTakeback() {
        takeback = takeback || !origin.paid().isPositive();
    }

    /// Notes lines that an answer settles until it is taken back.
    void settleForNow(AppliedAdjudication answer, Set<Integer> lines) {
        settledForNow.put(answer, lines);
    }

    Set<Integer> settledForNowBy(AppliedAdjudication answer) {
        return settledForNow.getOrDefault(answer, Set.of());
    }

    /// Whether answers that are taken back later, but not yet, settle every remaining line.
    boolean isSettledForNow() {
        Set<Integer> lines = remaining.lines();
        settledForNow.forEach((answer, settled) -> lines.removeAll(answer.takenBack ? Set.of() : settled));
        return lines.isEmpty();
    }

    void reopen() {
        resolution = OPEN;
    }

    void markReversedBy(AppliedAdjudication reversal) {
        resolution = new PayerResolution.Reversed(reversal.id());
    }

    /// Ends the time in which payments count as recovered on this denial.
    void endPeriod() {
        recovered.end(denied.lines());
    }

    Category cause() {
        OngoingDenial earlier = repeatOf;
        return earlier != null && RepeatedDenial.keepsCause(this, earlier) ? earlier.cause() : judgement.category();
    }

    FoldedDenial toFoldedDenial() {
        return new FoldedDenial(
                id,
                origin.payer(),
                judgement,
                deniedOn,
                firstDeniedOn,
                resolution,
                money(),
                cause(),
                takeback,
                repeatOf == null ? null : repeatOf.id,
                decidedLevels());
    }

    /// The appeals that the payer decided in the chain of repeats. A denial that is neither an answer to an appeal nor
    /// a copy begins with the first level again.
    private int decidedLevels() {
        OngoingDenial earlier = repeatOf;
        if (earlier == null) {
            return 0;
        }
        if (judgement.reasons().stream().anyMatch(AppealAnswer::isGivenBy)) {
            return earlier.decidedLevels() + 1;
        }
        return judgement.reasons().stream().anyMatch(AppealAnswer::pointsToEarlierClaim) ? earlier.decidedLevels() : 0;
    }

    private DenialMoney money() {
        Money amount = judgement.amount();
        if (isDuplicate()) {
            return DenialMoney.NONE;
        }
        Set<Integer> answeredLines = denied.lines();
        answeredLines.removeAll(remaining.lines());
        Money answered = isOpen() ? denied.sumOf(answeredLines) : Money.ZERO;
        OngoingDenial repeat = repeatedBy;
        Money limit = repeat == null
                ? amount
                : Money.ofCents(
                        Math.max(0, amount.cents() - repeat.judgement.amount().cents()));
        DenialMoney money = recovered.toDenialMoney(amount, limit, answered, isOpen());
        return isOpen() ? money.withoutStake() : money;
    }
}
