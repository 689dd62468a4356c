package health.overturn.sample.x12;

/// Formats numbers with a fixed width, independent of the locale.
public final class Digits {
    private Digits() {}

    /// The value with leading zeros up to the width; a longer value keeps all its digits.
    public static String of(long value, int width) {
        String digits = Long.toString(value);
        return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
    }
}
