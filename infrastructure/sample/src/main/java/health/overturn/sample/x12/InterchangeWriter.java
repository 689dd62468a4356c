package health.overturn.sample.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes interchanges and groups around payments, with correct counts. At most one payment is in memory.
///
/// A new group or interchange begins when the style's number of payments or groups is reached. Closing writes the
/// missing trailers and leaves the stream open.
public final class InterchangeWriter implements AutoCloseable {
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final OutputStream out;
    private final Supplier<Style> styles;
    private final int firstControl;
    private Style style = Style.PLAIN;
    private @Nullable SegmentBuffer segments;
    private int interchanges;
    private int groups;
    private int payments;

    /// @param styles supplies a style for each interchange
    /// @param firstControl ISA13 of the first interchange
    public InterchangeWriter(OutputStream out, Supplier<Style> styles, int firstControl) {
        this.out = out;
        this.styles = styles;
        this.firstControl = firstControl;
    }

    /// Writes one payment.
    public void writePayment(LocalDate date, PaymentContent content) throws IOException {
        SegmentBuffer current = segmentsForPayment(date);
        payments++;
        content.writeTo(current, Digits.of(payments, 4));
        current.drainTo(out);
    }

    /// A payment that writes itself, from ST to SE.
    @FunctionalInterface
    public interface PaymentContent {
        /// @param control ST02 and SE02
        void writeTo(SegmentBuffer segments, String control);
    }

    @Override
    public void close() throws IOException {
        SegmentBuffer current = segments;
        if (current != null) {
            endInterchange(current);
        }
        segments = null;
    }

    private SegmentBuffer segmentsForPayment(LocalDate date) throws IOException {
        SegmentBuffer current = segments;
        if (current != null && payments < style.paymentsPerGroup()) {
            return current;
        }
        if (current != null && groups < style.groupsPerInterchange()) {
            endGroup(current);
            beginGroup(current, date);
            return current;
        }
        if (current != null) {
            endInterchange(current);
        }
        return beginInterchange(date);
    }

    private SegmentBuffer beginInterchange(LocalDate date) {
        style = styles.get();
        SampleDelimiters delimiters = style.delimiters();
        SegmentBuffer fresh = new SegmentBuffer(delimiters, style.charset());
        segments = fresh;
        interchanges++;
        groups = 0;
        boolean is4010 = style.version() == Style.Version.V4010;
        char repetition = is4010 ? 'U' : delimiters.repetition();
        String isa = String.join(
                String.valueOf(delimiters.element()),
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                "ZZ",
                "INVENTEDCLEAR  ",
                "ZZ",
                "EXAMPLEPRACTICE",
                date.format(SHORT_DATE),
                "0815",
                String.valueOf(repetition),
                style.version().interchange,
                control(),
                "0",
                "P",
                String.valueOf(delimiters.component()));
        fresh.addVerbatim(isa);
        beginGroup(fresh, date);
        return fresh;
    }

    private void beginGroup(SegmentBuffer current, LocalDate date) {
        groups++;
        payments = 0;
        current.add(
                "GS",
                "HP",
                "INVENTEDCLEAR",
                "EXAMPLEPRACTICE",
                date.format(DateTimeFormatter.BASIC_ISO_DATE),
                "0815",
                Integer.toString(groups),
                "X",
                style.version().group);
    }

    private void endGroup(SegmentBuffer current) throws IOException {
        current.add("GE", Integer.toString(payments), Integer.toString(groups));
        current.drainTo(out);
    }

    private void endInterchange(SegmentBuffer current) throws IOException {
        endGroup(current);
        current.add("IEA", Integer.toString(groups), control());
        current.drainTo(out);
    }

    private String control() {
        return Digits.of(firstControl + interchanges - 1L, 9);
    }
}
