package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;

/// National provider identifiers: ten digits, the last of which checks the others (Luhn over 80840 and the number).
final class Npi {
    /// What the five digits 80840 add to the sum.
    private static final int PREFIX = 24;

    private static final int DIGITS = 10;

    private Npi() {}

    static boolean isValid(Segment segment, int element) {
        if (segment.length(element) != DIGITS || !segment.isDigits(element)) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < DIGITS; i++) {
            int digit = segment.digit(element, i);
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
