package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;

/// The shapes of procedure, reason and remark codes. Which codes exist is no matter here: lists grow, and a new code is
/// no fault.
final class Composites {
    private static final int HCPCS = 5;
    private static final int HIGHEST_REMARK = 1_299;
    private static final int SHORTEST_MA = 4;

    private final Elements elements;
    private final Segment segment;

    Composites(Elements elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// A number, or a letter and a number.
    boolean isReason(int element) {
        String code = segment.code(element);
        int letters = leadingLetters(code);
        int number = numberFrom(code, letters);
        if (!segment.codeOf(element).isPlain()) {
            return false;
        }
        boolean plain = letters == 0 && number > 0 && code.length() <= 3;
        boolean lettered = letters == 1 && number >= 0 && number < 100 && code.length() <= 3;
        return (plain || lettered) && isUnpadded(code, letters);
    }

    /// M, MA or N and a number.
    boolean isRemark(int element) {
        String code = segment.code(element);
        int letters = leadingLetters(code);
        int number = numberFrom(code, letters);
        if (number <= 0 || number > HIGHEST_REMARK || !segment.codeOf(element).isPlain()) {
            return false;
        }
        return letters == 1
                ? (code.charAt(0) == 'M' || code.charAt(0) == 'N') && isUnpadded(code, 1)
                : letters == 2 && code.startsWith("MA") && code.length() >= SHORTEST_MA;
    }

    private static boolean isUnpadded(String code, int letters) {
        return code.length() - letters == 1 || code.charAt(letters) != '0';
    }

    private static int leadingLetters(String code) {
        int letters = 0;
        while (letters < code.length() && code.charAt(letters) >= 'A' && code.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    /// The digits from an index to the end as a number; -1 where there are none, other characters, or too many.
    private static int numberFrom(String code, int from) {
        if (from == code.length() || code.length() - from > 4) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < code.length(); i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    void procedure(int element) {
        int components = segment.split(element);
        boolean fits = components >= 2 && isProcedure(segment.componentCode(0), segment.componentCode(1));
        for (int i = 2; fits && i < components && i < 6; i++) {
            int length = segment.componentLength(i);
            fits = (length == 2 && segment.isComponentCode(i)) || length == 0;
        }
        if (!fits || !segment.isComponentCode(1)) {
            elements.flag(ProblemCode.SHAPE, element, "a procedure code with modifiers of two characters");
        }
    }

    /// Five characters, a letter at most at one end.
    private static boolean isHcpcs(String code) {
        if (code.length() != HCPCS) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < HCPCS; i++) {
            boolean digit = code.charAt(i) >= '0' && code.charAt(i) <= '9';
            if (!digit && i > 0 && i < HCPCS - 1) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= HCPCS - 1;
    }

    private boolean isProcedure(String qualifier, String code) {
        return switch (qualifier) {
            case "HC" -> isHcpcs(code);
            case "AD", "HP" -> code.length() == HCPCS;
            case "NU" -> code.length() == 4;
            case "N4" -> code.length() >= 10 && code.length() <= 13;
            case "ER", "IV", "N6", "WK", "ZZ" -> !code.isEmpty();
            default -> false;
        };
    }
}
