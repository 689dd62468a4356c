package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.Segment;
import java.util.Set;

/// Checks identifiers that have rules of their own: check digits, fixed lengths, pairs of qualifier and value.
final class IdentifierRules {
    private static final int NPI_QUALIFIER = 'X' << 8 | 'X';
    private static final int TAX_ID_QUALIFIER = 'F' << 8 | 'I';
    private static final int PHONE_QUALIFIER = 'T' << 8 | 'E';
    private static final int RENDERING_NPI = 'H' << 16 | 'P' << 8 | 'I';
    private static final int PAYEE_TAX_ID = 'T' << 8 | 'J';
    private static final int TAX_ID_DIGITS = 9;
    private static final int PHONE_DIGITS = 10;
    private static final int NPI_DIGITS = 10;
    private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    private static final Set<String> INTERCHANGE_VERSIONS = Set.of("00401", "00501");
    private static final Set<String> GUIDES = Set.of("005010X221A1", "005010X221", "004010X091A1", "004010X091");

    private final ElementReader elements;
    private final Segment segment;

    IdentifierRules(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    static boolean applyTo(int tag) {
        return switch (tag) {
            case SegmentIds.NM1,
                    SegmentIds.REF,
                    SegmentIds.N1,
                    SegmentIds.N4,
                    SegmentIds.PER,
                    SegmentIds.PLB,
                    SegmentIds.TS3,
                    SegmentIds.GS,
                    SegmentIds.ISA -> true;
            default -> false;
        };
    }

    void check(int tag) {
        switch (tag) {
            case SegmentIds.NM1 -> checkQualified(8, 9);
            case SegmentIds.REF -> checkReference();
            case SegmentIds.N1 -> checkQualified(3, 4);
            case SegmentIds.N4 -> checkPostalCode();
            case SegmentIds.PER -> checkPhones();
            case SegmentIds.PLB, SegmentIds.TS3 -> checkProvider();
            case SegmentIds.GS -> checkGuideVersion();
            case SegmentIds.ISA -> checkInterchange();
            default -> {}
        }
    }

    private void flag(int element, String rule) {
        elements.flag(ProblemCode.IDENTIFIER, element, rule);
    }

    private void checkQualified(int qualifier, int element) {
        if (segment.isEmpty(qualifier) != segment.isEmpty(element)) {
            flag(element, "sent together with its qualifier, or not at all");
        }
        checkIdentifier(segment.tag(qualifier), element);
    }

    private void checkIdentifier(int qualifier, int element) {
        if (qualifier == NPI_QUALIFIER && !Npi.isValid(segment, element)) {
            flag(element, "an NPI with a valid check digit");
        }
        if (qualifier == TAX_ID_QUALIFIER && !isTaxId(element)) {
            flag(element, "a tax id of 9 digits");
        }
    }

    private boolean isTaxId(int element) {
        return segment.length(element) == TAX_ID_DIGITS && segment.isDigits(element);
    }

    private void checkReference() {
        int qualifier = segment.tag(1);
        if (qualifier == RENDERING_NPI) {
            checkIdentifier(NPI_QUALIFIER, 2);
        } else if (qualifier == PAYEE_TAX_ID) {
            checkIdentifier(TAX_ID_QUALIFIER, 2);
        }
        if (segment.isEmpty(2) && segment.isEmpty(3)) {
            flag(2, "a reference");
        }
    }

    private void checkProvider() {
        boolean npi = segment.length(1) == NPI_DIGITS && segment.isDigits(1);
        if (npi ? !Npi.isValid(segment, 1) : !isTaxId(1)) {
            flag(1, "an NPI with a valid check digit or a tax id of 9 digits");
        }
    }

    private void checkPostalCode() {
        int length = segment.length(3);
        boolean american = segment.isEmpty(4) || segment.code(4).startsWith("US");
        if (american && length > 0 && (!segment.isDigits(3) || (length != 5 && length != 9))) {
            flag(3, "a postal code of 5 or 9 digits");
        }
    }

    private void checkPhones() {
        for (int qualifier = 3; qualifier <= 7; qualifier += 2) {
            int number = qualifier + 1;
            boolean phone = segment.tag(qualifier) == PHONE_QUALIFIER;
            if (phone && (segment.length(number) != PHONE_DIGITS || !segment.isDigits(number))) {
                flag(number, "a telephone number of 10 digits");
            }
        }
    }

    /// Checks a bank routing number: nine digits whose sum, weighted by 3, 7 and 1 in turn, is a multiple of ten.
    void checkRoutingNumber(int element) {
        String number = segment.text(element);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int weight = i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1;
            sum += (number.charAt(i) - '0') * weight;
        }
        if (!isTaxId(element) || sum % 10 != 0) {
            flag(element, "a routing number with a valid check digit");
        }
    }

    private void checkGuideVersion() {
        if (!GUIDES.contains(segment.code(8))) {
            elements.flag(ProblemCode.GROUP_HEADER, 8, "a version of the 835 guide");
        }
    }

    private void checkInterchange() {
        for (int element = 1; element <= ISA_WIDTHS.length; element++) {
            if (segment.width(element) != ISA_WIDTHS[element - 1]) {
                elements.flagWidth(element, ISA_WIDTHS[element - 1]);
            }
        }
        if (!INTERCHANGE_VERSIONS.contains(segment.code(12))) {
            elements.flag(ProblemCode.INTERCHANGE_HEADER, 12, "00401 or 00501");
        }
    }
}
