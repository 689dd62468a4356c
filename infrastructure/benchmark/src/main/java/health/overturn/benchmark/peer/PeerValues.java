package health.overturn.benchmark.peer;

import health.overturn.remittance.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Parses the values of elements by hand, as fast as a user of a peer could.
final class PeerValues {
    private PeerValues() {}

    static Money money(String text) {
        long cents = 0;
        int decimals = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.') {
                decimals = 0;
            } else if (character >= '0' && character <= '9' && decimals < 2) {
                cents = cents * 10 + character - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            cents *= 10;
        }
        return Money.ofCents(text.startsWith("-") ? -cents : cents);
    }

    static @Nullable Money optionalMoney(String text) {
        return text.isEmpty() ? null : money(text);
    }

    /// Parses CCYYMMDD, or YYMMDD of this century; null for any other length.
    static @Nullable LocalDate date(String text) {
        return switch (text.length()) {
            case 8 -> LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
            case 6 -> LocalDate.of(2000 + digits(text, 0, 2), digits(text, 2, 4), digits(text, 4, 6));
            default -> null;
        };
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    static @Nullable BigDecimal optionalUnits(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    static BigDecimal units(String text) {
        return text.isEmpty() || text.equals("1") ? BigDecimal.ONE : new BigDecimal(text);
    }
}
