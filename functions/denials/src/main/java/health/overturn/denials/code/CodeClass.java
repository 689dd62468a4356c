package health.overturn.denials.code;

/// The kind of adjustment that a reason code describes.
public enum CodeClass {
    /// The payer refuses money. The adjustment is a denial, whole or in part, in any adjustment group.
    DENIAL,
    /// The payer reduces the charge. The adjustment is a denial only where it takes a whole charge and nothing
    /// was paid.
    REVIEW,
    /// The contract or fee schedule reduces the charge. The adjustment is a denial only where it takes the
    /// whole charge of an unpaid primary claim.
    CONTRACT,
    /// A law reduces the payment. The adjustment is never a denial.
    STATUTORY,
    /// The patient owes the amount.
    PATIENT,
    /// Coordination of benefits: another payer paid or reduced the amount.
    COB,
    /// The payer has not decided: it neither pays nor refuses the amount.
    PENDING,
    /// The code informs: it explains an amount and refuses none.
    INFO;

    /// Whether an adjustment of this class explains why a charge was not paid.
    public boolean explainsCharge() {
        return switch (this) {
            case CONTRACT, STATUTORY, PATIENT, COB -> true;
            case DENIAL, REVIEW, PENDING, INFO -> false;
        };
    }
}
