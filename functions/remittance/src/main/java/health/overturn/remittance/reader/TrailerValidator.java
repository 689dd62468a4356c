package health.overturn.remittance.reader;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;

/// What SE, GE and IEA say of what they end: how many parts it has, and its control number.
final class TrailerValidator {
    private final ElementReader elements;
    private final Segment segment;

    TrailerValidator(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// The trailer's count, its first element.
    void checkCount(int expected, String what) {
        if (segment.number(1) != expected) {
            elements.report(
                    ProblemCode.COUNT,
                    "%s01: expected %d %s but was another number".formatted(segment.code(0), expected, what));
        }
    }

    /// The trailer's control number, its second element, which must be its header's.
    void checkControlNumber(String expected, String header) {
        String actual = segment.text(2);
        boolean matches = actual.equals(expected)
                || (!actual.isEmpty() && withoutLeadingZeros(actual).equals(withoutLeadingZeros(expected)));
        if (!matches) {
            elements.flag(ProblemCode.CONTROL_NUMBER, 2, "the control number of " + header);
        }
    }

    private static String withoutLeadingZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }
}
