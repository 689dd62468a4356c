package health.overturn.remittance.x12;

import java.util.Arrays;

/// Parses the less common spellings of an amount.
final class AmountSpelling {
    private AmountSpelling() {}

    /// The cents in the digits after the decimal point; a third decimal rounds half up. -1 if they are not digits.
    static long parseFraction(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            int place = i - from;
            if (place < 2) {
                value += place == 0 ? digit * 10 : digit;
            } else if (place == 2 && digit >= 5) {
                value++;
            }
        }
        return value;
    }

    /// The cents of an amount with commas between thousands; malformed if a comma is anywhere else.
    static long parseWithCommas(byte[] bytes, int from, int to, boolean negative) {
        byte[] digits = new byte[to - from];
        int length = 0;
        int point = indexOfPoint(bytes, from, to);
        for (int i = from; i < to; i++) {
            if (bytes[i] != ',') {
                digits[length++] = bytes[i];
            } else if (i >= point || i == from || (point - i) % 4 != 0) {
                return AmountParser.MALFORMED;
            }
        }
        byte[] plain = Arrays.copyOf(digits, length);
        if (length == 0 || plain[0] == '-' || plain[0] == '+') {
            return AmountParser.MALFORMED;
        }
        long cents = AmountParser.parse(plain, 0, length);
        return negative && AmountParser.isAmount(cents) ? -cents : cents;
    }

    /// Whether an amount is spelled as in the guide: an optional minus, digits, a point and at most two decimals.
    static boolean isRegular(byte[] bytes, int from, int to) {
        int start = from < to && bytes[from] == '-' ? from + 1 : from;
        int point = indexOfPoint(bytes, start, to);
        for (int i = start; i < to; i++) {
            if (i != point && (bytes[i] < '0' || bytes[i] > '9')) {
                return false;
            }
        }
        return to - point <= 3 && (to - start > 1 || point == to) && to > start;
    }

    private static int indexOfPoint(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                return i;
            }
        }
        return to;
    }
}
