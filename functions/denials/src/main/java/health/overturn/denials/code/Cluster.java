package health.overturn.denials.code;

/// A grouping of eight reason codes in the reports of behavioral health practices. It has no effect on routing.
public enum Cluster {
    /// CARC 27, 29, 31 and 16.
    FRONT_END_AND_ELIGIBILITY,
    /// CARC 197, 50, 45 and 109.
    CODING_AUTH_AND_CONTRACT
}
