package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.Amounts;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.ShortCode;

/// Holds the segment at hand against its [SegmentRule]: flags, and changes nothing.
public final class SegmentValidator {
    private final ElementReader elements;
    private final Segment segment;
    private final IdentifierRules identifiers;
    private final CompositeRules composites;

    public SegmentValidator(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
        this.identifiers = new IdentifierRules(elements);
        this.composites = new CompositeRules(elements);
    }

    public void check(int tag) {
        check(SegmentRules.of(tag));
    }

    public void check(SegmentRule rule) {
        if (rule == SegmentRule.NONE) {
            return;
        }
        int tag = rule.tag();
        characters(rule, tag);
        int present = segment.elements();
        if (present > rule.elements()) {
            elements.flag(ProblemCode.ELEMENT_EXTRA, rule.elements() + 1, "no element");
            present = rule.elements();
        }
        if (present > 0 && segment.isEmpty(present)) {
            elements.flag(ProblemCode.ELEMENT_EXTRA, present, "no separator behind the last value");
        }
        for (int element = 1; element <= present; element++) {
            element(rule.of(element), element);
        }
        for (int element = present + 1; element <= rule.lastRequired(); element++) {
            element(rule.of(element), element);
        }
        if (rule.isIdentifying()) {
            identifiers.check(tag);
        }
        if (tag == SegmentIds.LQ && segment.tag(1) == Qualifiers.REMARK) {
            shape(composites.isRemark(2), 2, "a remark code");
        }
    }

    private void element(ElementRule rule, int element) {
        int length = segment.length(element);
        if (length > 0) {
            value(rule, element, length);
        } else if (rule.isRequired()) {
            elements.flag(ProblemCode.ELEMENT_MISSING, element, "a value");
        }
    }

    private void characters(SegmentRule rule, int tag) {
        if (segment.hasControlCharacters() || (segment.isExtended() && !rule.goesBeyondAscii())) {
            elements.problem(
                    ProblemCode.CHARACTER,
                    "%s: expected plain text but was another character".formatted(segment.code(0)));
        }
        if (segment.hasBlanksAround() && tag != SegmentIds.ISA) {
            elements.problem(
                    ProblemCode.SHAPE, "%s: expected no blanks around a value but was some".formatted(segment.code(0)));
        }
    }

    private void value(ElementRule rule, int element, int length) {
        if (!rule.fits(length)) {
            elements.flag(ProblemCode.SHAPE, element, "a value of another length");
        }
        switch (rule.kind()) {
            case 'C' -> code(rule, element);
            case 'R' -> amount(element);
            case 'D' -> date(element);
            case 'A' -> plain(segment.isText(element), element);
            case 'N' -> plain(segment.isName(element), element);
            case 'I' -> shape(segment.isDigits(element), element, "a whole number");
            case 'Q' -> quantity(element);
            case 'U' -> shape(segment.isLetters(element), element, "a state");
            case 'B' -> identifiers.routing(element);
            case 'W' -> shape(composites.isReason(element), element, "an adjustment reason code");
            case 'M' -> shape(composites.isRemark(element), element, "a remark code");
            case 'P' -> composites.procedure(element);
            default -> {}
        }
    }

    private void code(ElementRule rule, int element) {
        ShortCode code = segment.codeOf(element);
        if (!code.isPlain()) {
            elements.flag(ProblemCode.SHAPE, element, "capital letters and digits");
        } else if (!rule.allows(code.tag())) {
            elements.flag(ProblemCode.CODE_UNKNOWN, element, "a code that the guide knows");
        }
    }

    private void shape(boolean fits, int element, String expected) {
        if (!fits) {
            elements.flag(ProblemCode.SHAPE, element, expected);
        }
    }

    private void plain(boolean plain, int element) {
        if (!plain) {
            elements.flag(ProblemCode.CHARACTER, element, "text without separators and signs");
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
        if (segment.isRegularAmount(element)) {
            return;
        }
        long cents = segment.amount(element);
        if (cents == Amounts.MALFORMED) {
            elements.flag(ProblemCode.AMOUNT, element, "an amount");
        } else if (cents != Amounts.TOO_LARGE) {
            elements.flag(ProblemCode.AMOUNT_SPELLING, element, "a plain amount");
        }
    }
}
