package health.overturn.denials.judge;

import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the adjustments of one claim came to, while they are gone through.
final class AdjustmentFindings {
    private final CategoryRefinement refinement;
    private List<Reason> reasons = List.of();
    private List<Observation> observations = List.of();
    private @Nullable Adjustment information;
    private long explained;
    private long patientShare;
    private int remarksLine = -1;
    private List<String> remarks = List.of();

    AdjustmentFindings(CategoryRefinement refinement) {
        this.refinement = refinement;
    }

    void deny(JudgingRule rule, AdjustmentScope scope, Adjustment adjustment, @Nullable ReasonCode row) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        CategoryRefinement.Refined refined = refinement.refine(row, remarks(scope));
        reasons.add(new Reason(
                adjustment.group(),
                row == null ? adjustment.reason() : row.code(),
                remarks,
                scope.line(),
                adjustment.amount(),
                scope.isUnpaid(),
                refined.category(),
                new Rationale(rule, refined.tableRow(), adjustment.segment())));
    }

    /// Gathered once a scope, as a scope may hold many reasons and many remark codes.
    private List<String> remarks(AdjustmentScope scope) {
        if (remarksLine != scope.line()) {
            remarksLine = scope.line();
            remarks = List.copyOf(scope.remarks());
        }
        return remarks;
    }

    void observe(AdjustmentScope scope, Adjustment adjustment) {
        observations = observations.isEmpty() ? new ArrayList<>() : observations;
        observations.add(new Observation(
                adjustment.group(), adjustment.reason(), scope.line(), adjustment.amount(), adjustment.segment()));
    }

    void explain(Adjustment adjustment) {
        explained = JudgeCents.plus(explained, adjustment.amount().cents());
    }

    void toPatient(Adjustment adjustment) {
        explain(adjustment);
        patientShare = JudgeCents.plus(patientShare, adjustment.amount().cents());
    }

    void inform(Adjustment adjustment) {
        information = information == null ? adjustment : information;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Observation> observations() {
        return observations;
    }

    /// The first adjustment of the class INFO.
    @Nullable Adjustment information() {
        return information;
    }

    /// The charge less what patient, other payers and contract explain.
    Money unexplained(Money charge) {
        return Money.ofCents(Math.max(0, JudgeCents.minus(charge.cents(), explained)));
    }

    Money patientShare() {
        return Money.ofCents(patientShare);
    }
}
