package health.overturn.denials.code;

/// How a practice may answer a denial, where a remark code says so. Such a remark code does not say what went wrong.
public enum Disposition {
    APPEAL_ALLOWED,
    /// The remark code informs and changes nothing.
    INFORMATION,
    /// The payer did not process the claim. It takes a new claim, and neither an appeal nor a corrected claim.
    NEW_CLAIM_ONLY,
    NO_APPEAL,
    DO_NOT_RESUBMIT,
    /// The payer takes a corrected claim and no appeal.
    RESUBMIT_ONLY
}
