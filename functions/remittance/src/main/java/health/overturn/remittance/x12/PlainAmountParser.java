package health.overturn.remittance.x12;

/// Parses the most common spelling of an amount without a loop: an optional minus, then at most eight characters,
/// digits and a point with at most two decimals.
final class PlainAmountParser {
    /// The result for any other spelling, which may still be an amount.
    static final long OTHER = Long.MIN_VALUE + 3;

    private static final long POINTS = ByteWords.of((byte) '.');
    private static final long ZEROS = ByteWords.of((byte) '0');
    /// Added to the value of a digit, it leaves the high bit clear; added to any larger value, it sets the high bit.
    private static final long BEYOND_DIGITS = 0x7676767676767676L;

    private static final long[] SCALE = {100, 10, 1};

    private PlainAmountParser() {}

    /// The cents of a range of bytes, or [#OTHER].
    static long read(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] == '-') {
            long cents = readUnsigned(bytes, from + 1, to - from - 1);
            return cents == OTHER ? OTHER : -cents;
        }
        return readUnsigned(bytes, from, to - from);
    }

    private static long readUnsigned(byte[] bytes, int from, int length) {
        if (length <= 0 || length > Long.BYTES) {
            return OTHER;
        }
        long word = ByteWords.at(bytes, from, length);
        long point = ByteWords.zeros(word ^ POINTS);
        if (point == 0) {
            return toCents(word, length, 0);
        }
        int place = Long.numberOfTrailingZeros(point) & -Byte.SIZE;
        long before = (1L << place) - 1;
        long digits = (word & before) | ((word >>> Byte.SIZE) & ~before);
        return toCents(digits, length - 1, length - 1 - place / Byte.SIZE);
    }

    private static long toCents(long digits, int count, int decimals) {
        if (count == 0 || decimals >= SCALE.length) {
            return OTHER;
        }
        int leading = Long.SIZE - Byte.SIZE * count;
        long values = (digits ^ ZEROS) << leading;
        if ((((values + BEYOND_DIGITS) | values) & ByteWords.HIGH_BITS) != 0) {
            return OTHER;
        }
        return toNumber(values) * SCALE[decimals];
    }

    /// The number of eight digit values, most significant digit in the lowest byte. Combines pairs, then fours.
    private static long toNumber(long values) {
        long pairs = values * 10 + (values >>> 8);
        long high = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        long low = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return (high + low) >>> 32;
    }
}
