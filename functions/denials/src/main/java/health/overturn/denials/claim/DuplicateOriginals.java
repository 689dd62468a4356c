package health.overturn.denials.claim;

import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Carc;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the adjudication of which a denial is a copy.
///
/// With CARC 18 alone, it is that of the latest open denial of the payer and claim, else the latest payment in effect.
/// With CARC B13 alone, it is a payment of the same part that covers the amount on the same lines.
final class DuplicateOriginals {
    private static final Carc PAID_EARLIER = Carc.of("B13");

    private final Deque<AppliedAdjudication> payments = new ArrayDeque<>();

    void addPayment(AppliedAdjudication payment) {
        payments.push(payment);
    }

    /// @param denials the payer's denials of the claim so far
    @Nullable AppliedAdjudication find(AppliedAdjudication answer, Denied denied, List<OngoingDenial> denials) {
        if (denied.isDuplicate()) {
            return denials.reversed().stream()
                    .filter(OngoingDenial::isOpen)
                    .map(denial -> denial.origin)
                    .findFirst()
                    .orElse(payments.peek());
        }
        List<Reason> reasons = denied.reasons().stream()
                .filter(reason -> reason.amount().isPositive())
                .toList();
        boolean paidEarlier = reasons.stream().allMatch(reason -> reason.carc().equals(PAID_EARLIER));
        return paidEarlier ? findPayment(answer, MoneyByLine.of(reasons)) : null;
    }

    private static @Nullable AppliedAdjudication findPayment(AppliedAdjudication answer, MoneyByLine amounts) {
        for (Map.Entry<Integer, Long> amount : amounts.byLine().entrySet()) {
            long paid = 0;
            for (AppliedAdjudication payment : answer.part.payments) {
                paid = SaturatingCents.add(paid, paidOn(amount.getKey(), answer, payment));
            }
            if (paid < amount.getValue()) {
                return null;
            }
        }
        return answer.part.payments.isEmpty() ? null : answer.part.payments.getLast();
    }

    private static long paidOn(int line, AppliedAdjudication answer, AppliedAdjudication payment) {
        if (line == 0 || !answer.hasLines() || !payment.hasLines()) {
            return payment.paid().cents();
        }
        LineFingerprint match = LineMatcher.match(
                        answer.adjudication.fingerprint().lines(),
                        payment.adjudication.fingerprint().lines())
                .get(line);
        return match == null ? 0 : match.paid().cents();
    }
}
