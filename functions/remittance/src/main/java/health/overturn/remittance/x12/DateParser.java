package health.overturn.remittance.x12;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Parses dates, CCYYMMDD or YYMMDD, and keeps recent ones.
final class DateParser {
    private static final int SLOT_BITS = 9;
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;

    private final long[] keys = new long[1 << SLOT_BITS];
    private final @Nullable LocalDate[] values = new LocalDate[1 << SLOT_BITS];

    /// The date in a range of bytes; null if it is not a date.
    @Nullable LocalDate read(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 6 -> parse(bytes, from, to);
            case Long.BYTES -> cached(bytes, from);
            default -> null;
        };
    }

    private @Nullable LocalDate cached(byte[] bytes, int from) {
        long key = ByteWords.at(bytes, from);
        int slot = (int) ((key * HASH_MULTIPLIER) >>> (Long.SIZE - SLOT_BITS));
        if (keys[slot] != key) {
            keys[slot] = key;
            values[slot] = parse(bytes, from, from + Long.BYTES);
        }
        return values[slot];
    }

    private static @Nullable LocalDate parse(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return toDate(to - from == 6 ? withCentury(number) : number);
    }

    private static int withCentury(int number) {
        return number >= 700_000 ? 19_000_000 + number : 20_000_000 + number;
    }

    private static @Nullable LocalDate toDate(int number) {
        int year = number / 10_000;
        int month = number / 100 % 100;
        int day = number % 100;
        if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
}
