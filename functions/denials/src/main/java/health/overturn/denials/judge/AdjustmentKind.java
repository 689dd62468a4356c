package health.overturn.denials.judge;

import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import org.jspecify.annotations.Nullable;

/// What an adjustment does to the money that it takes, by the class of its code and by its group.
enum AdjustmentKind {
    /// The patient owes it.
    PATIENT,
    /// The payer paid it to the patient.
    PAID_TO_PATIENT,
    /// Another payer, or a code that informs, explains it.
    OTHER,
    /// The payer withholds it and still owes it.
    STILL_OWED,
    /// A law explains it.
    STATUTORY,
    /// The contract explains it.
    CONTRACT,
    /// The payer has not decided it.
    PENDING,
    /// The payer refuses it.
    DENIAL,
    /// The payer refuses it where nothing was paid.
    REVIEW,
    /// No table has the code.
    UNKNOWN;

    /// @param row the row of the adjustment's code, or null where no table has it
    static AdjustmentKind of(Adjustment adjustment, @Nullable ReasonCode row) {
        if (row == null) {
            return UNKNOWN;
        }
        boolean patient = adjustment.group().isPatient();
        return switch (row.codeClass()) {
            case PATIENT -> PATIENT;
            case COB -> patient ? PATIENT : OTHER;
            case INFO -> row.carc().isStillOwed() ? STILL_OWED : patient ? PATIENT : OTHER;
            case STATUTORY -> STATUTORY;
            case CONTRACT -> patient ? PATIENT : CONTRACT;
            case PENDING -> PENDING;
            case DENIAL -> DENIAL;
            case REVIEW -> patient && row.carc().isPaidToPatient() ? PAID_TO_PATIENT : REVIEW;
        };
    }

    /// Whether the payer refuses money by the code, or may refuse it.
    boolean mayRefuse() {
        return switch (this) {
            case DENIAL, REVIEW, UNKNOWN -> true;
            case PATIENT, PAID_TO_PATIENT, OTHER, STILL_OWED, STATUTORY, CONTRACT, PENDING -> false;
        };
    }

    /// Whether the code explains its money and needs no second look.
    boolean isPlain() {
        return switch (this) {
            case PATIENT, OTHER, CONTRACT -> true;
            case PAID_TO_PATIENT, STILL_OWED, STATUTORY, PENDING, DENIAL, REVIEW, UNKNOWN -> false;
        };
    }
}
