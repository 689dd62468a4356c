package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.ShortCode;

/// Checks the form of procedure, reason and remark codes.
///
/// It does not check whether a code exists: the lists grow, and a new code is not a problem.
final class CompositeRules {
    private static final int HCPCS_LENGTH = 5;
    private static final int MAX_REMARK_NUMBER = 1_299;
    private static final int MIN_MA_LENGTH = 4;
    private static final int MAX_MA_LENGTH = 6;
    private static final int HCPCS_QUALIFIER = 'H' << 8 | 'C';

    private final ElementReader elements;
    private final Segment segment;
    private final CompositeCache<Boolean> validProcedures;

    CompositeRules(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
        this.validProcedures = new CompositeCache<>(segment);
    }

    /// Whether the element is a number, or a letter and a number, of at most three characters.
    boolean isReasonCode(int element) {
        ShortCode code = segment.codeOf(element);
        int number = code.number();
        boolean plain = code.letters() == 0 && number > 0;
        boolean lettered = code.letters() == 1 && number >= 0;
        return (plain || lettered) && code.length() <= 3 && !code.isPadded() && code.isPlain();
    }

    /// Whether the element is M, MA or N and a number.
    boolean isRemarkCode(int element) {
        ShortCode code = segment.codeOf(element);
        int number = code.number();
        if (number <= 0 || number > MAX_REMARK_NUMBER || !code.isPlain()) {
            return false;
        }
        char first = code.text().charAt(0);
        return code.letters() == 1
                ? (first == 'M' || first == 'N') && !code.isPadded()
                : code.letters() == 2
                        && code.text().startsWith("MA")
                        && code.length() >= MIN_MA_LENGTH
                        && code.length() <= MAX_MA_LENGTH;
    }

    void checkProcedure(int element) {
        if (validProcedures.find(element) == null) {
            checkComponents(element);
        }
    }

    private void checkComponents(int element) {
        int components = segment.split(element);
        ShortCode code = segment.component(1);
        boolean valid = components >= 2 && isProcedure(segment.component(0), code) && code.isPlain();
        for (int i = 2; valid && i < components && i < 6; i++) {
            ShortCode modifier = segment.component(i);
            valid = (modifier.length() == 2 && modifier.isPlain()) || modifier.isEmpty();
        }
        if (valid) {
            validProcedures.put(element, Boolean.TRUE);
        } else {
            elements.flag(ProblemCode.SHAPE, element, "a procedure code with two-character modifiers");
        }
    }

    /// Whether the code has five characters: digits, with at most one letter at either end.
    private static boolean isHcpcs(ShortCode code) {
        if (code.length() != HCPCS_LENGTH) {
            return false;
        }
        return (code.letters() <= 1 && code.number() >= 0) || endsWithLetter(code.text());
    }

    private static boolean endsWithLetter(String code) {
        int digits = 0;
        for (int i = 0; i < HCPCS_LENGTH; i++) {
            boolean digit = code.charAt(i) >= '0' && code.charAt(i) <= '9';
            if (!digit && i > 0 && i < HCPCS_LENGTH - 1) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= HCPCS_LENGTH - 1;
    }

    private static boolean isProcedure(ShortCode qualifier, ShortCode code) {
        return qualifier.tag() == HCPCS_QUALIFIER ? isHcpcs(code) : isOtherProcedure(qualifier.text(), code);
    }

    private static boolean isOtherProcedure(String qualifier, ShortCode code) {
        return switch (qualifier) {
            case "AD", "HP" -> code.length() == HCPCS_LENGTH;
            case "NU" -> code.length() == 4;
            case "N4" -> code.length() >= 10 && code.length() <= 13;
            case "ER", "IV", "N6", "WK", "ZZ" -> !code.isEmpty();
            default -> false;
        };
    }
}
