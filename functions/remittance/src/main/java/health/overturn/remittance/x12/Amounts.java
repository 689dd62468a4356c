package health.overturn.remittance.x12;

/// Decimal amounts read straight from bytes, in cents.
public final class Amounts {
    /// Nothing stood there.
    public static final long BLANK = Long.MIN_VALUE;
    /// What stood there is no number.
    public static final long MALFORMED = Long.MIN_VALUE + 1;
    /// More than [#MAXIMUM] cents.
    public static final long TOO_LARGE = Long.MIN_VALUE + 2;
    /// The largest amount, in cents: eighteen digits, what an X12 amount may have.
    public static final long MAXIMUM = 999_999_999_999_999_999L;

    private Amounts() {}

    /// Whether a result is an amount and none of the constants above.
    public static boolean isAmount(long cents) {
        return cents >= -MAXIMUM;
    }

    /// The cents that the bytes spell: an optional sign, digits with or without thousands commas, at most two decimals
    /// that count; `.5`, `5.` and `-.5` are numbers.
    static long parse(byte[] bytes, int from, int to) {
        if (from == to) {
            return BLANK;
        }
        boolean negative = bytes[from] == '-';
        int i = negative || bytes[from] == '+' ? from + 1 : from;
        long cents = 0;
        int first = i;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            cents = cents * 10 + digit;
            if (cents > MAXIMUM) {
                return TOO_LARGE;
            }
        }
        return i == to ? whole(cents, i - first, negative) : rest(bytes, i, to, cents, i - first, negative);
    }

    private static long whole(long dollars, int digits, boolean negative) {
        if (digits == 0) {
            return MALFORMED;
        }
        if (dollars > MAXIMUM / 100) {
            return TOO_LARGE;
        }
        return negative ? -dollars * 100 : dollars * 100;
    }

    private static long rest(byte[] bytes, int at, int to, long dollars, int digits, boolean negative) {
        if (bytes[at] == ',') {
            return AmountSpelling.withCommas(bytes, at - digits, to, negative);
        }
        if (bytes[at] != '.' || (digits == 0 && at + 1 == to)) {
            return MALFORMED;
        }
        if (dollars > MAXIMUM / 100) {
            return TOO_LARGE;
        }
        long fraction = AmountSpelling.cents(bytes, at + 1, to);
        if (fraction < 0) {
            return MALFORMED;
        }
        long cents = dollars * 100 + fraction;
        return negative ? -cents : cents;
    }
}
