package health.overturn.denials.metric;

/// In what a metric is told.
public enum MetricUnit {
    COUNT,
    CENTS,
    /// A count of a count.
    SHARE_OF_COUNT,
    /// Cents of cents.
    SHARE_OF_CENTS,
    MEAN,
    DAYS
}
