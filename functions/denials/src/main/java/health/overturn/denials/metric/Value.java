package health.overturn.denials.metric;

/// What a figure comes to, exactly.
public sealed interface Value {
    /// Denials, claims or cents, as the metric's unit says.
    record Whole(long amount) implements Value {}

    /// A share or a mean, left undivided.
    record Ratio(long numerator, long denominator) implements Value {}

    /// Days of several denials: each is one that occurs, the smallest that so many do not exceed.
    ///
    /// @param of how many denials; with none there is nothing to tell
    record Days(long median, long ninetieth, int of) implements Value {}

    /// There is nothing to divide by: no data, which is not 0.
    default boolean isNoData() {
        return switch (this) {
            case Whole _ -> false;
            case Ratio ratio -> ratio.denominator() <= 0;
            case Days days -> days.of() == 0;
        };
    }
}
