package health.overturn.remittance.validation;

import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.x12.AmountParser;
import health.overturn.remittance.x12.Segment;
import org.jspecify.annotations.Nullable;

/// Reads the elements of the current segment and reports problems of it.
///
/// A message names the element, the rule and the length of the value. It never quotes the value, because a sender that
/// shifts elements may put a patient's name anywhere.
public final class ElementReader {
    /// The most that one amount of a claim counts: $10,000,000, in cents.
    private static final long MAX_CLAIM_CENTS = 1_000_000_000L;
    /// The most that a payment or a provider-level adjustment counts: $10,000,000,000, in cents. Millions
    /// of them do not overflow a sum.
    private static final long MAX_PAYMENT_CENTS = 1_000_000_000_000L;

    private final Segment segment;
    private final ProblemSink problems;

    public ElementReader(Segment segment, ProblemSink problems) {
        this.segment = segment;
        this.problems = problems;
    }

    public Segment segment() {
        return segment;
    }

    public Position position() {
        return new Position(segment.ordinal(), segment.offset());
    }

    /// Reports a problem of the current segment.
    public void report(ProblemCode code, String message) {
        problems.report(code, position(), message);
    }

    /// Reports a problem of an earlier segment.
    public void reportAt(ProblemCode code, Position at, String message) {
        problems.report(code, at, message);
    }

    /// Reports an element that breaks a rule, as `CLP04: must be an amount; got 3 characters`.
    ///
    /// @param rule what the element must be
    public void flag(ProblemCode code, int element, String rule) {
        report(code, "%s: must be %s; got %s".formatted(elementName(element), rule, lengthText(element)));
    }

    /// Reports an element with a code that is not in the guide's list.
    public void flagUnknownCode(int element) {
        report(
                ProblemCode.CODE_UNKNOWN,
                "%s: the guide does not know this code (%s)".formatted(elementName(element), lengthText(element)));
    }

    /// Reports an element of the ISA segment that does not have its fixed width, blanks included.
    void flagWidth(int element, int width) {
        report(
                ProblemCode.INTERCHANGE_HEADER,
                "%s: must be %d characters wide; got %d"
                        .formatted(elementName(element), width, segment.width(element)));
    }

    /// Reports a required element that is empty or not sent.
    void flagMissing(int element) {
        report(ProblemCode.ELEMENT_MISSING, "%s: is required".formatted(elementName(element)));
    }

    private String lengthText(int element) {
        int length = segment.length(element);
        return length == 0 ? "no value" : length == 1 ? "1 character" : length + " characters";
    }

    private String elementName(int element) {
        return segment.code(0) + (element < 10 ? "0" : "") + element;
    }

    /// An amount of a claim. One beyond the limit is reported and counts as the limit; one that is blank or malformed,
    /// which [SegmentValidator] reports, counts as zero.
    public Money claimMoney(int element) {
        return money(element, MAX_CLAIM_CENTS);
    }

    @Nullable public Money optionalClaimMoney(int element) {
        return segment.isEmpty(element) ? null : claimMoney(element);
    }

    /// The amount of a payment or of a provider-level adjustment; it is limited as one of a claim is.
    public Money paymentMoney(int element) {
        return money(element, MAX_PAYMENT_CENTS);
    }

    private Money money(int element, long max) {
        long cents = segment.amount(element);
        return Money.ofCents(cents >= -max && cents <= max ? cents : limitedCents(cents, element, max));
    }

    private long limitedCents(long cents, int element, long max) {
        if (cents == AmountParser.BLANK || cents == AmountParser.MALFORMED) {
            return 0;
        }
        flag(
                ProblemCode.AMOUNT_TOO_LARGE,
                element,
                "an amount of at most %s, and counts as that".formatted(Money.ofCents(max)));
        boolean negative =
                cents == AmountParser.TOO_LARGE ? segment.text(element).startsWith("-") : cents < 0;
        return negative ? -max : max;
    }

    /// Whether an element holds an amount that can be read, however large.
    public boolean isAmount(int element) {
        long cents = segment.amount(element);
        return AmountParser.isAmount(cents) || cents == AmountParser.TOO_LARGE;
    }

    public ProtectedText protectedText(int element) {
        return ProtectedText.of(segment.text(element));
    }
}
