package health.overturn.denials.metric;

/// The direction of a trend.
public enum TrendDirection {
    RISING,
    FLAT,
    FALLING,
    /// Fewer than four weeks before are known, because the practice's first remittance is not older.
    UNKNOWN
}
