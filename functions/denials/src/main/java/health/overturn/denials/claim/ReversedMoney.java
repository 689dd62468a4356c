package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.code.Category;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a reversal leaves undecided: of a payment the payment taken back, of an open denial its denied money, of both
/// the sum, of a patient share alone nothing.
///
/// A payment leaves nothing on lines whose denial or watch it had answered: the denial is open again, the watch runs
/// on. Nor does a payment that a
/// correction dated before the reversal replaces.
final class ReversedMoney {
    private static final Rationale REVERSED = new Rationale(JudgingRule.REVERSED_ALONE, "", 0);

    private ReversedMoney() {}

    /// Closes the denial that a reversal takes back and returns a watch of what is left; null where nothing is.
    static @Nullable OngoingWatch leftBy(AppliedAdjudication reversal, AppliedAdjudication target) {
        List<Reason> reasons = new ArrayList<>();
        OngoingDenial reversed = target.part.denials.stream()
                .filter(denial -> denial.id.equals(target.id()) && denial.isOpen())
                .findFirst()
                .orElse(null);
        if (reversed != null) {
            reversed.markReversedBy(reversal);
            addDenied(reversed, reasons);
        }
        boolean paid = target.paid().isPositive();
        if (paid && !isReplaced(target)) {
            addPayment(reversal, target, reasons);
        }
        return reasons.isEmpty() ? null : new OngoingWatch(reversal, target.adjudication, reversed, reasons, paid);
    }

    private static void addDenied(OngoingDenial reversed, List<Reason> reasons) {
        Set<Integer> lines = reversed.remaining().lines();
        for (Reason reason : reversed.judgement.reasons()) {
            if (lines.contains(reason.line())) {
                reasons.add(new Reason(
                        reason.group(),
                        reason.carc(),
                        reason.rarcs(),
                        reason.line(),
                        reason.amount(),
                        true,
                        Category.UNMAPPED,
                        REVERSED));
            }
        }
    }

    private static void addPayment(AppliedAdjudication reversal, AppliedAdjudication target, List<Reason> reasons) {
        Map<Integer, Long> paid = paidByLine(reversal, target);
        target.resolvedDenials.stream()
                .filter(OngoingDenial::isOpen)
                .forEach(held -> removeLines(held.deniedLines(), held.lineSource, target, paid));
        target.settledWatches.forEach(held -> removeLines(held.allLines(), held.lineSource, target, paid));
        paid.forEach((line, cents) -> reasons.add(new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                List.of(),
                line,
                Money.ofCents(cents),
                true,
                Category.UNMAPPED,
                REVERSED)));
    }

    private static Map<Integer, Long> paidByLine(AppliedAdjudication reversal, AppliedAdjudication target) {
        long taken = Math.abs(reversal.paid().cents());
        Map<Integer, Long> paid = new TreeMap<>();
        long sum = 0;
        for (LineFingerprint line : target.adjudication.fingerprint().lines()) {
            if (line.paid().isPositive()) {
                paid.put(line.number(), line.paid().cents());
                sum += line.paid().cents();
            }
        }
        return sum == taken ? paid : new TreeMap<>(Map.of(0, taken));
    }

    /// Removes the payment of lines whose money a denial or a watch holds.
    private static void removeLines(
            Set<Integer> lines, Adjudication source, AppliedAdjudication target, Map<Integer, Long> paid) {
        Map<Integer, LineAnswer> answers = LineAnswers.to(lines, source, target);
        boolean whole = answers.values().stream().anyMatch(answer -> answer.line() == null)
                || (paid.containsKey(0) && !answers.isEmpty());
        if (whole) {
            paid.clear();
        }
        answers.values().forEach(answer -> {
            LineFingerprint line = answer.line();
            if (line != null) {
                paid.remove(line.number());
            }
        });
    }

    /// Whether a later answer of the part, dated before the reversal, replaces the payment: it says so, it denies what
    /// was paid, or it pays no less.
    private static boolean isReplaced(AppliedAdjudication target) {
        for (OngoingDenial denial : target.part.denials) {
            if (denial.origin.index > target.index
                    && denial.origin.inEffect
                    && !denial.isDuplicate()
                    && !DenialId.isOfWatch(denial.id)) {
                denial.markTakeback();
                return true;
            }
        }
        return target.part.payments.stream()
                .anyMatch(payment -> payment.index > target.index && replaces(payment, target));
    }

    private static boolean replaces(AppliedAdjudication payment, AppliedAdjudication target) {
        Adjudication correction = payment.adjudication;
        return correction.fingerprint().replaces()
                || correction.originalClaimNumber().isPresent()
                        && correction.originalClaimNumber().equals(target.adjudication.payerClaimNumber())
                || payment.paid().compareTo(target.paid()) >= 0;
    }
}
