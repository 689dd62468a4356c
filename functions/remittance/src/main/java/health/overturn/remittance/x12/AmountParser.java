package health.overturn.remittance.x12;

/// Decimal amounts read straight from bytes, in cents.
public final class AmountParser {
    /// Nothing stood there.
    public static final long BLANK = Long.MIN_VALUE;
    /// What stood there is no number.
    public static final long MALFORMED = Long.MIN_VALUE + 1;
    /// More than [#MAX_CENTS] cents.
    public static final long TOO_LARGE = Long.MIN_VALUE + 2;
    /// The largest amount, in cents: eighteen digits, what an X12 amount may have.
    public static final long MAX_CENTS = 999_999_999_999_999_999L;

    private AmountParser() {}

    /// Whether a result is an amount and none of the constants above.
    public static boolean isAmount(long cents) {
        return cents >= -MAX_CENTS;
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
