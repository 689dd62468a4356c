package health.overturn.remittance.reader;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.x12.Segment;

/// Checks the trailers SE, GE and IEA: their counts and control numbers.
final class TrailerValidator {
    private final ElementReader elements;
    private final Segment segment;

    TrailerValidator(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// Checks the first element of the trailer, the count of parts.
    void checkCount(int expected, String what) {
        if (segment.number(1) != expected) {
            elements.report(
                    ProblemCode.COUNT,
                    "%s01: must be %d, the number of %s; got another value".formatted(segment.code(0), expected, what));
        }
    }

    /// Checks the second element of the trailer: it must be the control number of its header. Leading zeros do not
    /// matter.
    void checkControlNumber(String expected, String header) {
        String actual = segment.text(2);
        boolean matches = actual.equals(expected)
                || (!actual.isEmpty() && withoutLeadingZeros(actual).equals(withoutLeadingZeros(expected)));
        if (!matches) {
            elements.flag(ProblemCode.CONTROL_NUMBER, 2, "the control number in " + header);
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
