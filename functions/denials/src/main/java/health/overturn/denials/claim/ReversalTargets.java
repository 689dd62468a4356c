package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers of one payer to one claim that a reversal may match: each one once, the latest first.
final class ReversalTargets {
    private final Map<ProtectedText, Deque<AppliedAdjudication>> byNumber = new HashMap<>();
    private final Map<Money, Deque<AppliedAdjudication>> byCharge = new HashMap<>();

    void add(AppliedAdjudication answer) {
        ProtectedText number = answer.adjudication.payerClaimNumber();
        if (number.isPresent()) {
            byNumber.computeIfAbsent(number, unseen -> new ArrayDeque<>()).push(answer);
        }
        byCharge.computeIfAbsent(absoluteCharge(answer), unseen -> new ArrayDeque<>())
                .push(answer);
    }

    /// The answer that a reversal takes back, or null where none matches. CLP07 decides first, then REF*F8,
    /// then the charge.
    @Nullable AppliedAdjudication find(AppliedAdjudication reversal) {
        AppliedAdjudication sameNumber = latest(byNumber.get(reversal.adjudication.payerClaimNumber()));
        if (sameNumber != null) {
            return sameNumber;
        }
        AppliedAdjudication original = latest(byNumber.get(reversal.adjudication.originalClaimNumber()));
        return original != null ? original : latest(byCharge.get(absoluteCharge(reversal)));
    }

    private static @Nullable AppliedAdjudication latest(@Nullable Deque<AppliedAdjudication> answers) {
        if (answers == null) {
            return null;
        }
        while (!answers.isEmpty() && !answers.element().isInEffect()) {
            answers.pop();
        }
        return answers.peek();
    }

    private static Money absoluteCharge(AppliedAdjudication answer) {
        Money charge = answer.adjudication.charge();
        return charge.isNegative() ? charge.negated() : charge;
    }
}
