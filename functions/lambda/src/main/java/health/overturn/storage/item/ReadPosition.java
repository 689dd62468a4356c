package health.overturn.storage.item;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The positions in the record of reads, in the order of time.
public final class ReadPosition {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final int MONTH_LENGTH = "2026-11".length();

    private ReadPosition() {}

    static String of(Instant at, String id) {
        return before(at) + "#" + id;
    }

    /// Returns a position before all reads of a moment or later, and after all earlier ones.
    public static String before(Instant at) {
        return MOMENT.format(at.atZone(ZoneOffset.UTC));
    }

    public static YearMonth monthOf(String position) {
        return YearMonth.parse(position.substring(0, MONTH_LENGTH));
    }

    /// Whether a text can be a position.
    public static boolean isPosition(String text) {
        return text.matches("[0-9]{4}-(0[1-9]|1[0-2])-.{1,100}");
    }
}
