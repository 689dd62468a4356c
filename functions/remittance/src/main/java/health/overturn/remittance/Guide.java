package health.overturn.remittance;

import health.overturn.remittance.x12.Amounts;
import health.overturn.remittance.x12.Code;
import health.overturn.remittance.x12.Segment;

/// Holds the segment at hand against its [SegmentRule]: flags, and changes nothing.
final class Guide {
    private static final int NPI_QUALIFIER = 'X' << 8 | 'X';

    private final Elements elements;
    private final Segment segment;

    Guide(Elements elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    void check(int tag) {
        check(SegmentRules.of(tag));
    }

    void check(SegmentRule rule) {
        if (rule == SegmentRule.NONE) {
            return;
        }
        int tag = rule.tag();
        if (tag != Ids.ISA) {
            // An ISA carries the separators themselves, which may be control characters.
            characters(rule);
        }
        if (segment.elements() > rule.elements()) {
            elements.flag(ProblemCode.ELEMENT_EXTRA, rule.elements() + 1, "no element");
        }
        int present = Math.min(segment.elements(), rule.elements());
        for (int element = 1; element <= present; element++) {
            element(rule.of(element), element);
        }
        for (int element = present + 1; element <= rule.lastRequired(); element++) {
            element(rule.of(element), element);
        }
        if (tag == Ids.NM1) {
            identifier(8, 9);
        } else if (tag == Ids.N1) {
            identifier(3, 4);
        }
    }

    private void element(ElementRule rule, int element) {
        int length = segment.length(element);
        if (length > rule.longest()) {
            elements.flag(ProblemCode.SHAPE, element, "at most %d characters".formatted(rule.longest()));
        }
        if (length > 0) {
            value(rule, element);
        } else if (rule.isRequired()) {
            elements.flag(ProblemCode.ELEMENT_MISSING, element, "a value");
        }
    }

    private void characters(SegmentRule rule) {
        if (segment.hasControlCharacters() || (segment.isExtended() && !rule.goesBeyondAscii())) {
            elements.problem(
                    ProblemCode.CHARACTER,
                    "%s: expected plain text but was another character".formatted(segment.code(0)));
        }
    }

    private void value(ElementRule rule, int element) {
        switch (rule.kind()) {
            case 'C' -> code(rule, element);
            case 'I' -> shape(segment.isDigits(element), element, "a whole number");
            case 'T' -> shape(segment.isDigits(element) && segment.length(element) >= 4, element, "a time");
            case 'D' -> date(element);
            case 'R' -> amount(element);
            case 'Q' -> quantity(element);
            default -> {}
        }
    }

    private void code(ElementRule rule, int element) {
        Code code = segment.codeOf(element);
        if (!code.alphanumeric()) {
            elements.flag(ProblemCode.SHAPE, element, "letters and digits");
        } else if (!rule.allows(code.tag())) {
            elements.flag(ProblemCode.CODE_UNKNOWN, element, "a code that the guide knows");
        }
    }

    private void shape(boolean fits, int element, String expected) {
        if (!fits) {
            elements.flag(ProblemCode.SHAPE, element, expected);
        }
    }

    private void date(int element) {
        if (segment.date(element) == null) {
            elements.flag(ProblemCode.DATE, element, "a date");
        }
    }

    private void quantity(int element) {
        if (!segment.isQuantity(element)) {
            elements.flag(ProblemCode.QUANTITY, element, "a number");
        }
    }

    private void amount(int element) {
        if (!segment.isRegularAmount(element) && Amounts.isAmount(segment.amount(element))) {
            elements.flag(ProblemCode.AMOUNT_SPELLING, element, "a plain amount");
        }
    }

    private void identifier(int qualifier, int element) {
        if (segment.tag(qualifier) == NPI_QUALIFIER && !Npi.isValid(segment, element)) {
            elements.flag(ProblemCode.IDENTIFIER, element, "an NPI with its check digit");
        }
    }

    /// A trailer's count.
    void trailer(int element, int counted, String what) {
        if (segment.number(element) != counted) {
            elements.problem(
                    ProblemCode.COUNT,
                    "%s%02d: expected %d %s but was another number".formatted(segment.code(0), element, counted, what));
        }
    }

    /// A trailer's control number, which must be its header's.
    void control(int element, String expected, String header) {
        String was = segment.text(element);
        boolean same =
                was.equals(expected) || (!was.isEmpty() && withoutZeros(was).equals(withoutZeros(expected)));
        if (!same) {
            elements.flag(ProblemCode.CONTROL_NUMBER, element, "the control number of " + header);
        }
    }

    private static String withoutZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }
}
