package health.overturn.storage.item;

import java.util.Locale;

/// The positions of denials in the value order: more cents first, then the earlier deadline, then the id.
public final class ValuePosition {
    private static final long MAX_CENTS = 999_999_999_999L;
    private static final String NO_DEADLINE = "9";

    private ValuePosition() {}

    /// @param deadline a day as ISO text; empty for none
    public static String of(long cents, String deadline, String adjudication) {
        long inverted = MAX_CENTS - Math.clamp(cents, 0, MAX_CENTS);
        return String.format(
                Locale.ROOT,
                "%012d#%s#%s",
                inverted,
                deadline.isEmpty() ? NO_DEADLINE : deadline.replace("-", ""),
                adjudication);
    }

    /// Returns the cents of a position.
    static long centsOf(String position) {
        return MAX_CENTS - Long.parseLong(position.substring(0, position.indexOf('#')));
    }
}
