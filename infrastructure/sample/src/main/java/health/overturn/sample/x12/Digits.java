package health.overturn.sample.x12;

/// Numbers of a fixed width, the same in every locale.
public final class Digits {
    private Digits() {}

    /// The value with zeros before it; a longer one keeps all its digits.
    public static String of(long value, int width) {
        String digits = Long.toString(value);
        return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
    }
}
