package health.overturn.denials.judge;

import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the adjustments of one claim came to, while they are gone through.
final class Findings {
    private final Refinement refinement;
    private List<Reason> reasons = List.of();
    private List<Note> notes = List.of();
    private @Nullable Adjustment information;
    private long explained;
    private long patientShare;
    private int lineOfRemarks = -1;
    private List<String> remarks = List.of();

    Findings(Refinement refinement) {
        this.refinement = refinement;
    }

    void deny(Rule rule, Scope scope, Adjustment adjustment, @Nullable ReasonCode row) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        Refinement.Refined refined = refinement.refine(row, remarks(scope));
        reasons.add(new Reason(
                adjustment.group(),
                row == null ? adjustment.reason() : row.code(),
                remarks,
                scope.line(),
                adjustment.amount(),
                scope.unpaid(),
                refined.category(),
                new Why(rule, refined.tableRow(), adjustment.segment())));
    }

    /// Gathered once a scope, as a scope may hold many reasons and many remark codes.
    private List<String> remarks(Scope scope) {
        if (lineOfRemarks != scope.line()) {
            lineOfRemarks = scope.line();
            remarks = List.copyOf(scope.remarks());
        }
        return remarks;
    }

    void note(Scope scope, Adjustment adjustment) {
        notes = notes.isEmpty() ? new ArrayList<>() : notes;
        notes.add(new Note(
                adjustment.group(), adjustment.reason(), scope.line(), adjustment.amount(), adjustment.segment()));
    }

    void explain(Adjustment adjustment) {
        explained = Cents.plus(explained, adjustment.amount().cents());
    }

    void toPatient(Adjustment adjustment) {
        explain(adjustment);
        patientShare = Cents.plus(patientShare, adjustment.amount().cents());
    }

    void inform(Adjustment adjustment) {
        information = information == null ? adjustment : information;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Note> notes() {
        return notes;
    }

    /// The first adjustment of the class INFO.
    @Nullable Adjustment information() {
        return information;
    }

    /// The charge less what patient, other payers and contract explain.
    Money unexplained(Money charge) {
        return Money.ofCents(Math.max(0, Cents.minus(charge.cents(), explained)));
    }

    Money patientShare() {
        return Money.ofCents(patientShare);
    }
}
