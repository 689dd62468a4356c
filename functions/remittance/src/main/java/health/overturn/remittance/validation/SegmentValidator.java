package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.AmountParser;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.ShortCode;

/// Checks the current segment against its [SegmentRule]. It reports problems and changes nothing.
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

    /// Checks the segment with this id; an unknown id has no rule.
    public void check(int tag) {
        check(SegmentRules.of(tag));
    }

    public void check(SegmentRule rule) {
        if (rule == SegmentRule.NONE) {
            return;
        }
        int tag = rule.tag();
        checkCharacters(rule, tag);
        int present = segment.elements();
        if (present > rule.maxElements()) {
            elements.report(
                    ProblemCode.ELEMENT_EXTRA,
                    "%s: has %d elements; the guide allows %d".formatted(segment.code(0), present, rule.maxElements()));
            present = rule.maxElements();
        }
        if (present > 0 && segment.isEmpty(present)) {
            elements.report(
                    ProblemCode.ELEMENT_EXTRA,
                    "%s: the last element is empty; leave out its separator".formatted(segment.code(0)));
        }
        for (int element = 1; element <= present; element++) {
            checkElement(rule.element(element), element);
        }
        for (int element = present + 1; element <= rule.lastRequired(); element++) {
            checkElement(rule.element(element), element);
        }
        if (rule.hasIdentifiers()) {
            identifiers.check(tag);
        }
        if (tag == SegmentIds.LQ && segment.tag(1) == Qualifiers.REMARK) {
            checkShape(composites.isRemarkCode(2), 2, "a remark code");
        }
    }

    private void checkElement(ElementRule rule, int element) {
        int length = segment.length(element);
        if (length > 0) {
            checkValue(rule, element, length);
        } else if (rule.isRequired()) {
            elements.flagMissing(element);
        }
    }

    private void checkCharacters(SegmentRule rule, int tag) {
        if (segment.hasControlCharacters() || (segment.hasNonAscii() && !rule.allowsNonAscii())) {
            elements.report(
                    ProblemCode.CHARACTER,
                    "%s: a control character or a non-ASCII character is not allowed".formatted(segment.code(0)));
        }
        if (segment.hasPaddedElement() && tag != SegmentIds.ISA) {
            elements.report(
                    ProblemCode.SHAPE,
                    "%s: a value has leading or trailing blanks; they are ignored".formatted(segment.code(0)));
        }
    }

    private void checkValue(ElementRule rule, int element, int length) {
        if (!rule.allowsLength(length)) {
            elements.flag(ProblemCode.SHAPE, element, rule.lengthText());
        }
        switch (rule.kind()) {
            case CODE -> checkCode(rule, element);
            case AMOUNT -> checkAmount(element);
            case DATE -> checkDate(element);
            case TEXT -> checkText(segment.isText(element), element);
            case NAME -> checkText(segment.isName(element), element);
            case WHOLE_NUMBER -> checkShape(segment.isDigits(element), element, "a whole number");
            case DECIMAL -> checkQuantity(element);
            case STATE -> checkShape(segment.isLetters(element), element, "a state code");
            case ROUTING_NUMBER -> identifiers.checkRoutingNumber(element);
            case REASON_CODE -> checkShape(composites.isReasonCode(element), element, "an adjustment reason code");
            case REMARK_CODE -> checkShape(composites.isRemarkCode(element), element, "a remark code");
            case PROCEDURE -> composites.checkProcedure(element);
            case COMPOSITE -> {}
        }
    }

    private void checkCode(ElementRule rule, int element) {
        ShortCode code = segment.codeOf(element);
        if (!code.isPlain()) {
            elements.flag(ProblemCode.SHAPE, element, "capital letters and digits");
        } else if (!rule.allowsCode(code.tag())) {
            elements.flagUnknownCode(element);
        }
    }

    private void checkShape(boolean valid, int element, String rule) {
        if (!valid) {
            elements.flag(ProblemCode.SHAPE, element, rule);
        }
    }

    private void checkText(boolean valid, int element) {
        if (!valid) {
            elements.flag(ProblemCode.CHARACTER, element, "text without special characters");
        }
    }

    private void checkDate(int element) {
        if (segment.date(element) == null) {
            elements.flag(ProblemCode.DATE, element, "a date");
        }
    }

    private void checkQuantity(int element) {
        if (!segment.isQuantity(element)) {
            elements.flag(ProblemCode.QUANTITY, element, "a number");
        }
    }

    private void checkAmount(int element) {
        if (segment.isRegularAmount(element)) {
            return;
        }
        long cents = segment.amount(element);
        if (cents == AmountParser.MALFORMED) {
            elements.flag(ProblemCode.AMOUNT, element, "an amount");
        } else if (cents != AmountParser.TOO_LARGE) {
            elements.flag(ProblemCode.AMOUNT_SPELLING, element, "an amount in the spelling of the standard");
        }
    }
}
