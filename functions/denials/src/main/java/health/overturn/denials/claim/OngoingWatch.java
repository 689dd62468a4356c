package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Undecided money during the fold. It ends when every line has an answer, and becomes a denial when its time is over.
final class OngoingWatch {
    final AppliedAdjudication origin;
    /// The adjudication whose lines the reasons name.
    final Adjudication lineSource;
    /// The denial that a reversal took back and so left undecided.
    final @Nullable OngoingDenial reversed;

    private final List<Reason> reasons;
    private final MoneyByLine remaining;
    private final boolean takeback;

    OngoingWatch(
            AppliedAdjudication origin,
            Adjudication lineSource,
            @Nullable OngoingDenial reversed,
            List<Reason> reasons,
            boolean takeback) {
        this.origin = origin;
        this.lineSource = lineSource;
        this.reversed = reversed;
        this.reasons = reasons;
        this.remaining = MoneyByLine.of(reasons);
        this.takeback = takeback;
    }

    /// A watch of what an adjudication leaves undecided on some of its lines.
    static OngoingWatch of(AppliedAdjudication origin, Undecided undecided, Set<Integer> lines) {
        List<Reason> reasons = undecided.reasons().stream()
                .filter(reason -> lines.contains(reason.line()))
                .toList();
        return new OngoingWatch(origin, origin.adjudication, null, reasons, false);
    }

    MoneyByLine remaining() {
        return remaining;
    }

    boolean isOver() {
        return remaining.isEmpty();
    }

    /// Removes the lines that an adjudication settles or denies.
    void answer(Map<Integer, LineAnswer> answers) {
        Set<Integer> decided = new TreeSet<>();
        answers.forEach((line, answer) -> {
            if (answer.kind() != LineAnswer.Kind.UNDECIDED) {
                decided.add(line);
            }
        });
        end(decided);
    }

    /// Removes lines whose money something else holds.
    void end(Set<Integer> lines) {
        remaining.removeAll(lines);
    }

    FoldedWatch toFoldedWatch(LocalDate since, LocalDate expiresOn) {
        return new FoldedWatch(
                DenialId.ofWatch(origin.id()), origin.payer(), remaining.sum(), remainingReasons(), since, expiresOn);
    }

    /// The denial that the watch becomes: without a category, so that a person reads it.
    OngoingDenial toDenial(@Nullable LocalDate deniedOn) {
        Money amount = remaining.sum();
        Denied judgement = new Denied(
                Category.UNMAPPED,
                null,
                amount,
                remainingReasons(),
                Category.UNMAPPED.nextStep(),
                Set.of(),
                false,
                Category.UNMAPPED.preventable(),
                List.of(),
                null);
        OngoingDenial denial =
                new OngoingDenial(DenialId.ofWatch(origin.id()), origin, lineSource, judgement, deniedOn, takeback);
        if (reversed != null && reversed.isReversed()) {
            denial.markRepeatOf(reversed);
            reversed.endPeriod();
        }
        return denial;
    }

    private List<Reason> remainingReasons() {
        Set<Integer> lines = remaining.lines();
        return reasons.stream().filter(reason -> lines.contains(reason.line())).toList();
    }
}
