package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps that are asked of each adjustment, by the class of its code.
final class AdjustmentRules {
    private static final String PATIENT_GROUP = "PR";

    private final CodeTables tables;

    AdjustmentRules(CodeTables tables) {
        this.tables = tables;
    }

    void apply(AdjustmentScope scope, AdjustmentFindings findings) {
        List<Adjustment> adjustments = scope.adjustments();
        for (int index = 0; index < adjustments.size(); index++) {
            Adjustment adjustment = adjustments.get(index);
            ReasonCode row = tables.reason(adjustment.reason());
            if (row == null) {
                denyWholeCharge(JudgingRule.UNKNOWN_CODE_WHOLE_CHARGE, scope, adjustment, null, findings);
            } else {
                apply(scope, adjustment, row, findings);
            }
        }
    }

    private void apply(AdjustmentScope scope, Adjustment adjustment, ReasonCode row, AdjustmentFindings findings) {
        switch (row.codeClass()) {
            case DENIAL -> findings.deny(JudgingRule.DENIAL_CODE, scope, adjustment, row);
            case REVIEW -> denyWholeCharge(JudgingRule.REVIEW_CODE_WHOLE_CHARGE, scope, adjustment, row, findings);
            case CONTRACT -> contract(scope, adjustment, row, findings);
            case STATUTORY, COB -> explain(adjustment, findings);
            case PATIENT -> findings.toPatient(adjustment);
            case INFO -> findings.inform(adjustment);
        }
    }

    private void denyWholeCharge(
            JudgingRule rule,
            AdjustmentScope scope,
            Adjustment adjustment,
            @Nullable ReasonCode row,
            AdjustmentFindings findings) {
        if (scope.takesWholeCharge(adjustment)) {
            findings.deny(rule, scope, adjustment, row);
        } else {
            findings.observe(scope, adjustment);
        }
    }

    /// A contractual write-off belongs to nearly every paid claim. It is a denial only where it takes all of what
    /// nobody paid; on a secondary claim it mostly stands for the first payer's payment.
    private void contract(AdjustmentScope scope, Adjustment adjustment, ReasonCode row, AdjustmentFindings findings) {
        boolean whole = !patientOwes(adjustment) && scope.takesWholeCharge(adjustment) && scope.hasSingleAdjustment();
        if (!whole || !primary(scope.claim())) {
            explain(adjustment, findings);
            return;
        }
        if (scope.claim().paid().isPositive()) {
            explain(adjustment, findings);
            findings.observe(scope, adjustment);
            return;
        }
        findings.deny(JudgingRule.CONTRACT_WHOLE_CHARGE, scope, adjustment, row);
    }

    private static void explain(Adjustment adjustment, AdjustmentFindings findings) {
        if (patientOwes(adjustment)) {
            findings.toPatient(adjustment);
        } else {
            findings.explain(adjustment);
        }
    }

    private static boolean patientOwes(Adjustment adjustment) {
        return adjustment.group().equals(PATIENT_GROUP);
    }

    /// Processed as primary, CLP02 1 or 19; 4 and whatever else a sender writes count as that.
    private static boolean primary(ClaimPayment claim) {
        return switch (claim.status()) {
            case "2", "3", "20", "21" -> false;
            default -> true;
        };
    }
}
