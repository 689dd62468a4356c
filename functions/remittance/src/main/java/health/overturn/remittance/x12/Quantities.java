package health.overturn.remittance.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Counts of units, which may have decimals.
final class Quantities {
    static final int LONGEST = 15;

    private Quantities() {}

    /// The number in these bytes, without trailing zeros, or null where it is none.
    static @Nullable BigDecimal parse(byte[] bytes, int from, int to) {
        if (from >= to || to - from > LONGEST) {
            return null;
        }
        long whole = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return decimal(bytes, from, to);
            }
            whole = whole * 10 + digit;
        }
        return BigDecimal.valueOf(whole);
    }

    private static @Nullable BigDecimal decimal(byte[] bytes, int from, int to) {
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
        return plain(value.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
