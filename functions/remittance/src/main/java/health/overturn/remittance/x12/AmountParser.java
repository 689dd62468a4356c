package health.overturn.remittance.x12;

/// Parses decimal amounts from bytes into cents.
public final class AmountParser {
    /// The result for an empty value.
    public static final long BLANK = Long.MIN_VALUE;
    /// The result for a value that is not a number.
    public static final long MALFORMED = Long.MIN_VALUE + 1;
    /// The result for an amount above [#MAX_CENTS].
    public static final long TOO_LARGE = Long.MIN_VALUE + 2;
    /// The largest amount in cents: 18 digits, the limit of an X12 amount.
    public static final long MAX_CENTS = 999_999_999_999_999_999L;

    private AmountParser() {}

    /// Whether a result is an amount and not one of the constants above.
    public static boolean isAmount(long cents) {
        return cents >= -MAX_CENTS;
    }

    /// Parses an optional sign, digits with or without commas between thousands, and decimals, rounded to two. `.5`,
    /// `5.` and `-.5` are numbers.
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
            if (cents > MAX_CENTS) {
                return TOO_LARGE;
            }
        }
        return i == to ? wholeDollars(cents, i - first, negative) : parseRest(bytes, i, to, cents, i - first, negative);
    }

    private static long wholeDollars(long dollars, int digits, boolean negative) {
        if (digits == 0) {
            return MALFORMED;
        }
        if (dollars > MAX_CENTS / 100) {
            return TOO_LARGE;
        }
        return negative ? -dollars * 100 : dollars * 100;
    }

    private static long parseRest(byte[] bytes, int at, int to, long dollars, int digits, boolean negative) {
        if (bytes[at] == ',') {
            return AmountSpelling.parseWithCommas(bytes, at - digits, to, negative);
        }
        if (bytes[at] != '.' || (digits == 0 && at + 1 == to)) {
            return MALFORMED;
        }
        if (dollars > MAX_CENTS / 100) {
            return TOO_LARGE;
        }
        long fraction = AmountSpelling.parseFraction(bytes, at + 1, to);
        if (fraction < 0) {
            return MALFORMED;
        }
        long cents = dollars * 100 + fraction;
        return negative ? -cents : cents;
    }
}
