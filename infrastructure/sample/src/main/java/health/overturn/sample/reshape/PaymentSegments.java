package health.overturn.sample.reshape;

import health.overturn.sample.x12.SegmentBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The segments of one payment in a file, from ST to SE, with the date of its group.
record PaymentSegments(LocalDate date, List<RawSegment> segments) {
    private static final int GROUP_DATE = 4;

    PaymentSegments {
        segments = List.copyOf(segments);
    }

    /// The complete payments of a file in their order.
    static List<PaymentSegments> allIn(byte[] file) {
        List<PaymentSegments> payments = new ArrayList<>();
        List<RawSegment> open = new ArrayList<>();
        LocalDate date = LocalDate.EPOCH;
        for (RawSegment segment : SegmentSplitter.split(file)) {
            switch (segment.id()) {
                case "GS" -> date = LocalDate.parse(segment.element(GROUP_DATE), DateTimeFormatter.BASIC_ISO_DATE);
                case "ST" -> open = new ArrayList<>(List.of(segment));
                case "SE" -> {
                    open.add(segment);
                    payments.add(new PaymentSegments(date, open));
                }
                default -> open.add(segment);
            }
        }
        return payments;
    }

    /// @param control ST02 and SE02 in the new envelope
    void writeTo(SegmentBuffer out, String control) {
        for (RawSegment segment : segments) {
            List<String> elements = new ArrayList<>(
                    segment.elements().subList(1, segment.elements().size()));
            if (segment.id().equals("ST") || segment.id().equals("SE")) {
                elements.set(1, control);
            }
            out.add(segment.id(), elements.toArray(String[]::new));
        }
    }
}
