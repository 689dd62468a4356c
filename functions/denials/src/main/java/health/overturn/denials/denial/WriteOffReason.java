package health.overturn.denials.denial;

/// Why a practice gives money up.
public enum WriteOffReason {
    /// A deadline passed before the practice answered.
    TOO_LATE,
    /// The service had no authorization, and none can be had now.
    NO_AUTHORIZATION,
    /// The plan does not cover the patient or the service.
    NOT_COVERED,
    /// The contract with the payer leaves the money to the payer.
    CONTRACT,
    /// The claim was coded or billed wrongly and cannot be corrected.
    BILLED_WRONGLY,
    /// The record does not support the claim.
    NO_RECORD,
    /// All levels of appeal are used up.
    APPEALS_USED_UP,
    /// The answer would cost more than it would bring.
    NOT_WORTH_THE_WORK,
    /// The claim was billed twice, and its original is not in the system.
    BILLED_TWICE,
    /// Another reason, which the note explains.
    OTHER
}
