package health.overturn.table.request;

import java.math.BigDecimal;
import java.util.Optional;

/// What numbers the service stores: 38 significant digits, and magnitudes from 1E-130 to 9.99…E+125.
final class NumberLimits {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_TEXT_LENGTH = 500;

    private NumberLimits() {}

    /// Returns the service's text for a number that it does not store.
    static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("The parameter cannot be converted to a numeric value");
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.of("Attempting to store more than 38 significant digits in a Number");
        }
        try {
            return problem(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.of("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    private static Optional<String> problem(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.empty();
        }
        long exponent = (long) number.precision() - number.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            return Optional.of(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            return Optional.of(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        return number.stripTrailingZeros().precision() > MAX_DIGITS
                ? Optional.of("Attempting to store more than 38 significant digits in a Number")
                : Optional.empty();
    }
}
