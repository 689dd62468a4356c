package health.overturn.remittance.x12;

/// A short code with the properties that validation asks for repeatedly.
///
/// @param word its bytes as sent, at most eight
/// @param text the code in upper case
/// @param tag its [Tag]
/// @param isPlain whether the code as sent has only capital letters and digits
/// @param letters the number of capital letters at its start
/// @param number the digits after these letters as a number; -1 if there are none, more than eight, or other characters
public record ShortCode(long word, String text, int tag, boolean isPlain, int letters, int number) {
    static final ShortCode NONE = new ShortCode(0, "", 0, true, 0, -1);

    private static final int MAX_DIGITS = 8;

    static ShortCode of(long word, String text, int tag, boolean isPlain) {
        int letters = 0;
        while (letters < text.length() && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
            letters++;
        }
        return new ShortCode(word, text, tag, isPlain, letters, numberFrom(text, letters));
    }

    private static int numberFrom(String text, int from) {
        if (from == text.length() || text.length() - from > MAX_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether the number after the letters has a leading zero.
    public boolean isPadded() {
        return text.length() - letters > 1 && text.charAt(letters) == '0';
    }
}
