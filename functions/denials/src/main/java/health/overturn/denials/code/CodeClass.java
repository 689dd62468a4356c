package health.overturn.denials.code;

/// What kind of adjustment a reason code stands for.
public enum CodeClass {
    /// Money refused: a denial, whole or in part, whoever is said to owe it.
    DENIAL,
    /// A reduction that is ordinary in part, and a denial where it takes a whole charge and nothing was paid.
    REVIEW,
    /// What the contract or fee schedule takes off; a denial only where it takes the whole of an unpaid primary
    /// claim.
    CONTRACT,
    /// Taken off by law from what is paid; never a denial.
    STATUTORY,
    /// The patient's share.
    PATIENT,
    /// What another payer paid or took off.
    COB,
    /// Neither explains nor refuses money: pending, forwarded, information.
    INFO;

    /// Whether an amount under this class accounts for a charge that was not paid.
    public boolean explainsCharge() {
        return switch (this) {
            case CONTRACT, STATUTORY, PATIENT, COB -> true;
            case DENIAL, REVIEW, INFO -> false;
        };
    }
}
