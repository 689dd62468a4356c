package health.overturn.denials.code;

/// The kinds of codes that a remittance gives its reasons in.
public enum CodeKind {
    /// Claim adjustment reason codes.
    CARC,
    /// Remittance advice remark codes.
    RARC,
    /// Reject codes of pharmacy claims (LQ*RX).
    NCPDP,
    /// Adjustment groups (CAS01).
    GROUP
}
