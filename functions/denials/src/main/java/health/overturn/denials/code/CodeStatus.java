package health.overturn.denials.code;

/// Whether the owner of a code list still issues a code.
public enum CodeStatus {
    CURRENT,
    /// The list no longer has the code, but payers still send it.
    RETIRED
}
