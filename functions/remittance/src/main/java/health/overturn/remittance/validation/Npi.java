package health.overturn.remittance.validation;

import health.overturn.remittance.x12.Segment;

/// Checks national provider identifiers: ten digits, the last of which is the Luhn check digit over 80840 and the
/// number.
final class Npi {
    /// The Luhn sum of the prefix 80840.
    private static final int PREFIX_SUM = 24;

    private static final int DIGITS = 10;

    private Npi() {}

    static boolean isValid(Segment segment, int element) {
        return segment.length(element) == DIGITS
                && segment.isDigits(element)
                && (PREFIX_SUM + segment.luhnSum(element)) % 10 == 0;
    }
}
