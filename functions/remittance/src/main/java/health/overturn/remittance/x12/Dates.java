package health.overturn.remittance.x12;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Dates as CCYYMMDD or YYMMDD, each made once while it is in use.
final class Dates {
    private static final int SIZE_BITS = 9;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final long[] keys = new long[1 << SIZE_BITS];
    private final @Nullable LocalDate[] values = new LocalDate[1 << SIZE_BITS];

    /// The date in these bytes, or null where they are none.
    @Nullable LocalDate read(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 6 -> parse(bytes, from, to);
            case Long.BYTES -> known(bytes, from);
            default -> null;
        };
    }

    private @Nullable LocalDate known(byte[] bytes, int from) {
        long key = ByteWords.at(bytes, from);
        int place = (int) ((key * SPREAD) >>> (Long.SIZE - SIZE_BITS));
        if (keys[place] != key) {
            keys[place] = key;
            values[place] = parse(bytes, from, from + Long.BYTES);
        }
        return values[place];
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
        return make(to - from == 6 ? inCentury(number) : number);
    }

    private static int inCentury(int number) {
        return number >= 700_000 ? 19_000_000 + number : 20_000_000 + number;
    }

    private static @Nullable LocalDate make(int number) {
        int year = number / 10_000;
        int month = number / 100 % 100;
        int day = number % 100;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
}
