package health.overturn.remittance.x12;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Dates as CCYYMMDD or YYMMDD, each made once while it is in use.
final class Dates {
    private static final int SIZE = 512;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final int[] keys = new int[SIZE];
    private final @Nullable LocalDate[] values = new LocalDate[SIZE];

    /// The date in these bytes, or null where they are none.
    @Nullable LocalDate read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length != 8 && length != 6) {
            return null;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return of(length == 6 ? inCentury(number) : number);
    }

    private static int inCentury(int number) {
        return number >= 700_000 ? 19_000_000 + number : 20_000_000 + number;
    }

    private @Nullable LocalDate of(int number) {
        int place = (number * 0x9E3779B1) >>> 23;
        if (keys[place] == number) {
            return values[place];
        }
        LocalDate date = make(number);
        keys[place] = number;
        values[place] = date;
        return date;
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
