package health.overturn.remittance;

/// National provider identifiers: ten digits, the last of which checks the others (Luhn over 80840 and the number).
final class Npi {
    /// What the five digits 80840 add to the sum.
    private static final int PREFIX = 24;

    private static final int DIGITS = 10;

    private Npi() {}

    static boolean isValid(String npi) {
        if (npi.length() != DIGITS) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < DIGITS; i++) {
            int digit = npi.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
