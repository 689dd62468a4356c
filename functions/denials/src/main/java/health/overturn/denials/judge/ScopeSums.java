package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.SaturatingCents;
import java.util.List;

/// What the adjustments of one scope take, in cents by kind, and what they only say.
final class ScopeSums {
    private long explained;
    private long patient;
    private long statutory;
    private long contract;
    private long pending;
    private long denied;
    private long reviewed;
    private boolean onlyContract = true;
    private boolean refusalSaid;
    private boolean plain = true;

    static ScopeSums of(AdjustmentScope scope, CodeBook book) {
        ScopeSums sums = new ScopeSums();
        List<Adjustment> adjustments = scope.adjustments();
        for (int index = 0; index < adjustments.size(); index++) {
            sums.add(adjustments.get(index), scope.kind(adjustments.get(index), book));
        }
        return sums;
    }

    private void add(Adjustment adjustment, AdjustmentKind kind) {
        long cents = adjustment.amount().cents();
        onlyContract &= kind == AdjustmentKind.CONTRACT;
        plain &= cents > 0 && kind.isPlain();
        switch (kind) {
            case PATIENT, PAID_TO_PATIENT -> explain(cents, true);
            case OTHER -> explain(cents, false);
            case STILL_OWED -> explain(cents, adjustment.group().isPatient());
            case STATUTORY -> {
                statutory = SaturatingCents.add(statutory, cents);
                explain(cents, adjustment.group().isPatient());
            }
            case CONTRACT -> contract = SaturatingCents.add(contract, cents);
            case PENDING -> pending = SaturatingCents.add(pending, cents);
            case DENIAL -> {
                denied = SaturatingCents.add(denied, cents);
                refusalSaid |= cents == 0;
            }
            case UNKNOWN -> {
                reviewed = SaturatingCents.add(reviewed, cents);
                refusalSaid |= cents == 0;
            }
            case REVIEW -> reviewed = SaturatingCents.add(reviewed, cents);
        }
    }

    private void explain(long cents, boolean byPatient) {
        explained = SaturatingCents.add(explained, cents);
        patient = byPatient ? SaturatingCents.add(patient, cents) : patient;
    }

    /// What patient, other payers, law and information take.
    long explained() {
        return explained;
    }

    /// What patient, other payers, law, information and contract take.
    long explainedWithContract() {
        return SaturatingCents.add(explained, contract);
    }

    /// What is left to the patient.
    long patient() {
        return patient;
    }

    long statutory() {
        return statutory;
    }

    long contract() {
        return contract;
    }

    /// What the payer has not decided.
    long pending() {
        return pending;
    }

    /// What codes of the class DENIAL take.
    long denied() {
        return denied;
    }

    /// What codes of the class REVIEW, and codes that no table has, take.
    long reviewed() {
        return reviewed;
    }

    /// Whether nothing but codes of the contract stands there.
    boolean isOnlyContract() {
        return onlyContract;
    }

    /// Whether a code of the class DENIAL, or one that no table has, stands there without money.
    boolean isRefusalSaid() {
        return refusalSaid;
    }

    /// Whether every code takes money, and explains it without a need for a second look.
    boolean isPlain() {
        return plain;
    }
}
