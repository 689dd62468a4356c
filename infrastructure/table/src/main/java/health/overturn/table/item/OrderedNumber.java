package health.overturn.table.item;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

/// Writes a number as bytes that order as numbers do.
///
/// A positive number is a first byte, its exponent, and its digits in pairs, each pair one above its value. A negative
/// one has the complement of the same bytes and ends with a byte above all others. So equal numbers have equal bytes,
/// however they are written.
public final class OrderedNumber {
    private static final byte[] ZERO = {(byte) 0x80};
    private static final int POSITIVE = 0xC0;
    private static final int EXPONENT_BIAS = 1 << 15;
    private static final int END_OF_NEGATIVE = 0xFF;

    private OrderedNumber() {}

    public static byte[] encode(BigDecimal number) {
        if (number.signum() == 0) {
            return ZERO.clone();
        }
        BigDecimal normal = number.abs().stripTrailingZeros();
        byte[] positive = encodePositive(normal.unscaledValue().toString(), normal.precision() - normal.scale());
        return number.signum() > 0 ? positive : complement(positive);
    }

    /// @param exponent of ten, where the number is 0 and a point before its digits
    private static byte[] encodePositive(String digits, int exponent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(POSITIVE);
        int biased = exponent + EXPONENT_BIAS;
        bytes.write(biased >>> 8);
        bytes.write(biased);
        for (int i = 0; i < digits.length(); i += 2) {
            int tens = digits.charAt(i) - '0';
            int ones = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
            bytes.write(tens * 10 + ones + 1);
        }
        return bytes.toByteArray();
    }

    private static byte[] complement(byte[] positive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte value : positive) {
            bytes.write(~value);
        }
        bytes.write(END_OF_NEGATIVE);
        return bytes.toByteArray();
    }
}
