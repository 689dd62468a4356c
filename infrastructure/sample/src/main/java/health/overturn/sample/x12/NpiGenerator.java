package health.overturn.sample.x12;

/// Generates national provider identifiers: nine digits and a Luhn check digit over the prefix 80840 and these digits.
public final class NpiGenerator {
    private NpiGenerator() {}

    /// The NPI of an invented provider.
    ///
    /// @param ordinal 0 to 99,999,999
    public static String of(int ordinal) {
        String nine = "1" + Digits.of(ordinal, 8);
        return nine + checkDigit("80840" + nine);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
