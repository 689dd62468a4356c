package health.overturn.denials.metric;

/// Where a number of denials is going.
public enum TrendDirection {
    RISING,
    FLAT,
    FALLING;

    /// As a sentence has it.
    public String text() {
        return switch (this) {
            case RISING -> "rising";
            case FLAT -> "flat";
            case FALLING -> "falling";
        };
    }
}
