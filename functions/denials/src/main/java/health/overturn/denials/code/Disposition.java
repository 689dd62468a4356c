package health.overturn.denials.code;

/// What a remark code says about the way to answer, where it says that instead of what went wrong.
public enum Disposition {
    APPEAL_ALLOWED,
    /// A note to read; it changes nothing.
    INFORMATION,
    /// The claim was not processed: neither appeal nor corrected claim, a new claim only.
    NEW_CLAIM_ONLY,
    NO_APPEAL,
    DO_NOT_RESUBMIT,
    /// No appeal; a corrected claim may be sent.
    RESUBMIT_ONLY
}
