package health.overturn.remittance.validation;

import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.x12.AmountParser;
import health.overturn.remittance.x12.Segment;
import org.jspecify.annotations.Nullable;

/// Reads the elements of the segment at hand, and flags what is not as the guide says.
///
/// Messages tell what was expected, where, and how long what stood there was; never the value, which a shift of
/// elements may have made a patient's name.
public final class ElementReader {
    /// Amounts of one claim may add up to this many cents, so that sums over a claim never overflow.
    private static final long MAX_CENTS_PER_CLAIM = Long.MAX_VALUE / 4;
    /// Amounts below this many cents need no counting: there is room for millions of them.
    private static final long SMALL_AMOUNT = 100_000_000_000L;

    private final Segment segment;
    private final ProblemSink problems;
    private long remainingCents = MAX_CENTS_PER_CLAIM;

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

    public void resetClaimSum() {
        remainingCents = MAX_CENTS_PER_CLAIM;
    }

    public void report(ProblemCode code, String message) {
        problems.report(code, position(), message);
    }

    /// A problem of something that stands before the segment at hand.
    public void reportAt(ProblemCode code, Position at, String message) {
        problems.report(code, at, message);
    }

    /// Flags an element: where, what was expected, and how long what stood there is.
    public void flag(ProblemCode code, int element, String expected) {
        int length = segment.length(element);
        String was = length == 0 ? "nothing" : length == 1 ? "1 character" : length + " characters";
        report(code, "%s: expected %s but was %s".formatted(elementName(element), expected, was));
    }

    private String elementName(int element) {
        return segment.code(0) + (element < 10 ? "0" : "") + element;
    }

    public Money money(int element) {
        return Money.ofCents(cents(element));
    }

    @Nullable public Money optionalMoney(int element) {
        return segment.isEmpty(element) ? null : money(element);
    }

    /// The cents of an amount; zero where it is blank or none, which [SegmentValidator] flags.
    long cents(int element) {
        long cents = segment.amount(element);
        if (cents >= -SMALL_AMOUNT && cents <= SMALL_AMOUNT) {
            return cents;
        }
        return checkedCents(cents, element);
    }

    private long checkedCents(long cents, int element) {
        if (cents == AmountParser.BLANK || cents == AmountParser.MALFORMED) {
            return 0;
        }
        if (cents == AmountParser.TOO_LARGE || remainingCents < Math.abs(cents)) {
            flag(ProblemCode.AMOUNT_TOO_LARGE, element, "an amount of at most eighteen digits");
            return 0;
        }
        remainingCents -= Math.abs(cents);
        return cents;
    }

    public ProtectedText protectedText(int element) {
        return ProtectedText.of(segment.text(element));
    }
}
