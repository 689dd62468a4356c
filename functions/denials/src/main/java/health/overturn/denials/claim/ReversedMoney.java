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
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a reversal leaves undecided: of a payment the payment taken back, of an open denial its denied money, of both
/// the sum, of a patient share alone nothing.
///
/// A payment leaves nothing on lines whose denial it had resolved: the denial is open again. Nor does a payment that a
/// correction dated before the reversal replaces.
final class ReversedMoney {
    private static final Rationale REVERSED = new Rationale(JudgingRule.REVERSED_ALONE, "", 0);

    /// No real part has more answers between a payment and its reversal. A hostile file may have any number.
    private static final int MAX_LATER_ANSWERS = 64;

    private ReversedMoney() {}

    /// Closes the denial that a reversal takes back and returns a watch of what is left; null where nothing is.
    static @Nullable OngoingWatch leftBy(AppliedAdjudication reversal, AppliedAdjudication target) {
        List<Reason> reasons = new ArrayList<>();
        OngoingDenial reversed = target.part.denials.stream()
                .filter(denial -> denial.id.equals(target.id()) && denial.isOpen() && !denial.isSettledForNow())
                .findFirst()
                .orElse(null);
        if (reversed != null) {
            reversed.markReversedBy(reversal);
            addDenied(reversed, reasons);
        }
        boolean paid = target.paid().isPositive();
        if (paid) {
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
        removeReplaced(target, paid);
        removeHeld(target, paid);
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

    /// Removes the payment of lines whose denial it had resolved, and of lines of which an open denial or a watch
    /// holds no less.
    private static void removeHeld(AppliedAdjudication target, Map<Integer, Long> paid) {
        for (OngoingDenial denial : target.resolvedDenials) {
            if (denial.isOpen()) {
                Map<Integer, Long> money = denial.remaining().byLine(denial.settledForNowBy(target));
                money.replaceAll((line, cents) -> Long.MAX_VALUE);
                removeCovered(LineAnswers.to(money.keySet(), denial.lineSource, target), money, paid);
            }
        }
        for (ClaimPart part : target.parts) {
            part.denials.stream()
                    .filter(OngoingDenial::isOpen)
                    .forEach(denial -> removeHeld(denial.remaining(), denial.lineSource, target, paid));
            part.watches.forEach(watch -> removeHeld(watch.remaining(), watch.lineSource, target, paid));
        }
    }

    private static void removeHeld(
            MoneyByLine held, Adjudication source, AppliedAdjudication target, Map<Integer, Long> paid) {
        removeCovered(LineAnswer.of(held.lines(), source, target.adjudication), held.byLine(), paid);
    }

    /// @param answers the target's lines by those of the held money
    private static void removeCovered(
            Map<Integer, LineAnswer> answers, Map<Integer, Long> held, Map<Integer, Long> paid) {
        long whole = 0;
        for (Map.Entry<Integer, LineAnswer> answer : answers.entrySet()) {
            LineFingerprint line = answer.getValue().line();
            long cents = held.getOrDefault(answer.getKey(), 0L);
            if (line == null || paid.containsKey(0)) {
                whole = SaturatingCents.add(whole, cents);
            } else if (cents >= paid.getOrDefault(line.number(), 0L)) {
                paid.remove(line.number());
            }
        }
        long sum = paid.values().stream().reduce(0L, SaturatingCents::add);
        if (whole >= sum) {
            paid.clear();
        }
    }

    /// Removes the payment of lines that a later answer of the part replaces, dated before the reversal: it says so,
    /// denies them, leaves them to the patient, or pays no less.
    private static void removeReplaced(AppliedAdjudication target, Map<Integer, Long> paid) {
        List<AppliedAdjudication> latest = target.part.decisions.reversed().stream()
                .takeWhile(later -> later.index > target.index)
                .filter(later -> !later.takenBack)
                .limit(MAX_LATER_ANSWERS)
                .toList();
        for (AppliedAdjudication later : latest) {
            boolean replaces = LineAnswers.replaces(later, target.adjudication);
            Map<Integer, LineAnswer> answers = LineAnswers.to(new TreeSet<>(paid.keySet()), target.adjudication, later);
            Set<Integer> replaced = new TreeSet<>(paid.keySet());
            replaced.removeIf(line -> !replaces && !holds(answers.get(line), later, paid.getOrDefault(line, 0L)));
            paid.keySet().removeAll(replaced);
            if (replaced.stream().anyMatch(line -> isDenied(answers.get(line)))) {
                later.part.denials.stream()
                        .filter(denial -> denial.origin == later)
                        .forEach(OngoingDenial::markTakeback);
            }
        }
    }

    private static boolean holds(@Nullable LineAnswer answer, AppliedAdjudication later, long paid) {
        if (answer == null) {
            return false;
        }
        LineFingerprint line = answer.line();
        long now = (line == null ? later.paid() : line.paid()).cents();
        return switch (answer.kind()) {
            case DENIED -> true;
            case SETTLED -> now <= 0 || now >= paid;
            case UNDECIDED -> false;
        };
    }

    private static boolean isDenied(@Nullable LineAnswer answer) {
        return answer != null && answer.kind() == LineAnswer.Kind.DENIED;
    }
}
