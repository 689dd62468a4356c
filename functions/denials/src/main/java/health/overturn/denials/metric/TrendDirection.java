package health.overturn.denials.metric;

/// The direction of a trend.
public enum TrendDirection {
    RISING,
    FLAT,
    FALLING;

    /// The direction as text in a sentence.
    public String text() {
        return switch (this) {
            case RISING -> "rising";
            case FLAT -> "flat";
            case FALLING -> "falling";
        };
    }
}
