package health.overturn.remittance.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Parses quantities of units, which may have decimals.
final class QuantityParser {
    static final int MAX_LENGTH = 15;

    private QuantityParser() {}

    /// The number in a range of bytes, without trailing zeros; null if it is not a number of at most 15 characters.
    static @Nullable BigDecimal parse(byte[] bytes, int from, int to) {
        if (from >= to || to - from > MAX_LENGTH) {
            return null;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return parseDecimal(bytes, from, to);
            }
            value = value * 10 + digit;
        }
        return BigDecimal.valueOf(value);
    }

    private static @Nullable BigDecimal parseDecimal(byte[] bytes, int from, int to) {
        int digits = 0;
        int points = 0;
        for (int i = from; i < to; i++) {
            boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
            digits += digit ? 1 : 0;
            points += bytes[i] == '.' ? 1 : 0;
            boolean sign = i == from && (bytes[i] == '-' || bytes[i] == '+');
            if (!digit && bytes[i] != '.' && !sign) {
                return null;
            }
        }
        if (digits == 0 || points > 1) {
            return null;
        }
        BigDecimal value = new BigDecimal(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        return withoutExponent(value.stripTrailingZeros());
    }

    private static BigDecimal withoutExponent(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
