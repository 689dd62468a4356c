package health.overturn.denials.metric;

/// The unit of a metric.
public enum MetricUnit {
    COUNT,
    CENTS,
    /// A count divided by a count.
    SHARE_OF_COUNT,
    /// Cents divided by cents.
    SHARE_OF_CENTS,
    MEAN,
    DAYS
}
