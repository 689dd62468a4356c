package health.overturn.denials.judge;

/// The steps of the rule, in the order in which they are asked.
public enum Rule {
    /// The reason code's row has the class DENIAL.
    DENIAL_CODE,
    /// A REVIEW code that took the whole charge of a scope that was not paid.
    REVIEW_CODE_WHOLE_CHARGE,
    /// A code that no table knows took the whole charge of a scope that was not paid.
    UNKNOWN_CODE_WHOLE_CHARGE,
    /// A contractual adjustment took the whole charge of a primary claim on which nothing else was paid.
    CONTRACT_WHOLE_CHARGE,
    /// CLP02 is 4 and no reason explains it: the payer does not know the patient.
    STATUS_DENIED,
    /// Nothing was paid and nothing explains it.
    UNEXPLAINED_ZERO_PAY
}
