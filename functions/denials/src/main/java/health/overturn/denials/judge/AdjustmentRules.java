package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides by the class of its reason code what each adjustment contributes to the judgement of a claim.
final class AdjustmentRules {

    private final CodeTables tables;
    private final CategoryRefinement refinement;

    AdjustmentRules(CodeTables tables) {
        this.tables = tables;
        this.refinement = new CategoryRefinement(tables);
    }

    /// The effects of all adjustments of a scope, in their order.
    List<AdjustmentEffect> apply(AdjustmentScope scope) {
        List<AdjustmentEffect> effects = new ArrayList<>();
        for (Adjustment adjustment : scope.adjustments()) {
            ReasonCode row = tables.reason(adjustment.reason());
            if (row == null) {
                effects.add(denyWholeCharge(JudgingRule.UNKNOWN_CODE_WHOLE_CHARGE, scope, adjustment, null));
            } else {
                effects.addAll(apply(scope, adjustment, row));
            }
        }
        return effects;
    }

    private List<AdjustmentEffect> apply(AdjustmentScope scope, Adjustment adjustment, ReasonCode row) {
        return switch (row.codeClass()) {
            case DENIAL -> List.of(deny(JudgingRule.DENIAL_CODE, scope, adjustment, row));
            case REVIEW -> List.of(denyWholeCharge(JudgingRule.REVIEW_CODE_WHOLE_CHARGE, scope, adjustment, row));
            case CONTRACT -> applyContract(scope, adjustment, row);
            case STATUTORY, COB -> List.of(explain(adjustment));
            case PATIENT -> List.of(new AdjustmentEffect.PatientOwes(adjustment.amount()));
            case INFO, PENDING -> List.of(new AdjustmentEffect.Informs(adjustment));
        };
    }

    /// Nearly every paid claim has a contractual write-off. It is a denial only where it takes the whole charge
    /// of a primary claim that nobody paid. On a secondary claim it mostly repeats the payment of the first
    /// payer.
    private List<AdjustmentEffect> applyContract(AdjustmentScope scope, Adjustment adjustment, ReasonCode row) {
        boolean takesAll =
                !patientOwes(adjustment) && scope.takesWholeCharge(adjustment) && scope.hasSingleAdjustment();
        if (!takesAll || !isPrimary(scope.claim())) {
            return List.of(explain(adjustment));
        }
        if (scope.claim().paid().isPositive()) {
            return List.of(explain(adjustment), note(scope, adjustment));
        }
        return List.of(deny(JudgingRule.CONTRACT_WHOLE_CHARGE, scope, adjustment, row));
    }

    private AdjustmentEffect denyWholeCharge(
            JudgingRule rule, AdjustmentScope scope, Adjustment adjustment, @Nullable ReasonCode row) {
        return scope.takesWholeCharge(adjustment) ? deny(rule, scope, adjustment, row) : note(scope, adjustment);
    }

    private AdjustmentEffect deny(
            JudgingRule rule, AdjustmentScope scope, Adjustment adjustment, @Nullable ReasonCode row) {
        CategoryRefinement.Refined refined = refinement.refine(row, scope.remarks());
        return new AdjustmentEffect.Denies(new Reason(
                adjustment.group(),
                row == null ? adjustment.reason() : Carc.of(row.code()),
                scope.remarks(),
                scope.line(),
                adjustment.amount(),
                scope.isUnpaid(),
                refined.category(),
                new Rationale(rule, refined.tableRow(), adjustment.segment())));
    }

    private static AdjustmentEffect note(AdjustmentScope scope, Adjustment adjustment) {
        return new AdjustmentEffect.NotesShortfall(new Note(
                adjustment.group(), adjustment.reason(), scope.line(), adjustment.amount(), adjustment.segment()));
    }

    private static AdjustmentEffect explain(Adjustment adjustment) {
        return patientOwes(adjustment)
                ? new AdjustmentEffect.PatientOwes(adjustment.amount())
                : new AdjustmentEffect.Explains(adjustment.amount());
    }

    private static boolean patientOwes(Adjustment adjustment) {
        return adjustment.group().isPatient();
    }

    /// Whether the payer processed the claim as primary. CLP02 1 and 19 say so; 4 and unknown codes count as
    /// primary.
    private static boolean isPrimary(ClaimPayment claim) {
        return !claim.status().isSecondaryOrTertiary();
    }
}
