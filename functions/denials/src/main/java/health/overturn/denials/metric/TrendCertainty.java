package health.overturn.denials.metric;

/// How sure it is that a change is more than chance.
public enum TrendCertainty {
    /// So large a change occurs by chance about once in twenty steady weeks.
    LIKELY,
    /// So large a change occurs by chance less than once in two hundred steady weeks.
    SURE
}
