package health.overturn.denials.code;

/// The grouping that behavioral health practices read. It reports; it routes nothing.
public enum Cluster {
    /// CARC 27, 29, 31 and 16.
    FRONT_END_AND_ELIGIBILITY,
    /// CARC 197, 50, 45 and 109.
    CODING_AUTH_AND_CONTRACT
}
