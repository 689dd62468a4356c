package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.ShortCode;

/// The shapes of procedure, reason and remark codes. Which codes exist is no matter here: lists grow, and a new code is
/// no fault.
final class CompositeRules {
    private static final int HCPCS = 5;
    private static final int HIGHEST_REMARK = 1_299;
    private static final int SHORTEST_MA = 4;
    private static final int LONGEST_MA = 6;
    private static final int HC = 'H' << 8 | 'C';

    private final ElementReader elements;
    private final Segment segment;
    private final CompositeCache<Boolean> fitting;

    CompositeRules(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
        this.fitting = new CompositeCache<>(segment);
    }

    /// A number, or a letter and a number.
    boolean isReason(int element) {
        ShortCode code = segment.codeOf(element);
        int number = code.number();
        boolean plain = code.letters() == 0 && number > 0;
        boolean lettered = code.letters() == 1 && number >= 0;
        return (plain || lettered) && code.length() <= 3 && !code.isPadded() && code.isPlain();
    }

    /// M, MA or N and a number.
    boolean isRemark(int element) {
        ShortCode code = segment.codeOf(element);
        int number = code.number();
        if (number <= 0 || number > HIGHEST_REMARK || !code.isPlain()) {
            return false;
        }
        char first = code.text().charAt(0);
        return code.letters() == 1
                ? (first == 'M' || first == 'N') && !code.isPadded()
                : code.letters() == 2
                        && code.text().startsWith("MA")
                        && code.length() >= SHORTEST_MA
                        && code.length() <= LONGEST_MA;
    }

    void procedure(int element) {
        if (fitting.find(element) == null) {
            checkProcedure(element);
        }
    }

    private void checkProcedure(int element) {
        int components = segment.split(element);
        ShortCode code = segment.componentOf(1);
        boolean fits = components >= 2 && isProcedure(segment.componentOf(0), code) && code.isPlain();
        for (int i = 2; fits && i < components && i < 6; i++) {
            ShortCode modifier = segment.componentOf(i);
            fits = (modifier.length() == 2 && modifier.isPlain()) || modifier.isEmpty();
        }
        if (fits) {
            fitting.keep(element, Boolean.TRUE);
        } else {
            elements.flag(ProblemCode.SHAPE, element, "a procedure code with modifiers of two characters");
        }
    }

    /// Five characters, a letter at most at one end.
    private static boolean isHcpcs(ShortCode code) {
        if (code.length() != HCPCS) {
            return false;
        }
        return (code.letters() <= 1 && code.number() >= 0) || endsWithLetter(code.text());
    }

    private static boolean endsWithLetter(String code) {
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

    private static boolean isProcedure(ShortCode qualifier, ShortCode code) {
        return qualifier.tag() == HC ? isHcpcs(code) : isRarerProcedure(qualifier.text(), code);
    }

    private static boolean isRarerProcedure(String qualifier, ShortCode code) {
        return switch (qualifier) {
            case "AD", "HP" -> code.length() == HCPCS;
            case "NU" -> code.length() == 4;
            case "N4" -> code.length() >= 10 && code.length() <= 13;
            case "ER", "IV", "N6", "WK", "ZZ" -> !code.isEmpty();
            default -> false;
        };
    }
}
