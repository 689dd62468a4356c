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
    void count(int counted, String what) {
        if (segment.number(1) != counted) {
            elements.problem(
                    ProblemCode.COUNT,
                    "%s01: expected %d %s but was another number".formatted(segment.code(0), counted, what));
        }
    }

    /// The trailer's control number, its second element, which must be its header's.
    void control(String expected, String header) {
        String was = segment.text(2);
        boolean same =
                was.equals(expected) || (!was.isEmpty() && withoutZeros(was).equals(withoutZeros(expected)));
        if (!same) {
            elements.flag(ProblemCode.CONTROL_NUMBER, 2, "the control number of " + header);
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
