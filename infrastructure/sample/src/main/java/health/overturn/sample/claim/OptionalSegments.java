package health.overturn.sample.claim;

import health.overturn.sample.x12.SegmentBuffer;
import java.util.Set;

/// Writes the optional segments of an answer: subscriber, other payers, end of coverage, policy references. They depend
/// on the answer alone.
final class OptionalSegments {
    private static final Set<String> FORWARDED = Set.of("19", "20", "21", "23");
    private static final Set<String> WRONG_PAYER = Set.of("22", "109");

    private final PayerAnswer answer;
    private final SegmentBuffer out;

    OptionalSegments(PayerAnswer answer, SegmentBuffer out) {
        this.answer = answer;
        this.out = out;
    }

    /// The NM1 segments after the patient's.
    void writePeople() {
        Patient patient = answer.bill().patient();
        String member = patient.memberId();
        if (!patient.middle().isEmpty()) {
            out.add("NM1", "IL", "1", patient.last(), "PARENT", "", "", "", "MI", member);
        }
        if (answer.judgement().carc().equals("31")) {
            out.add("NM1", "74", "1", patient.last() + "X", patient.first(), "", "", "", "C", member);
        }
    }

    /// The NM1 segments after the rendering provider's.
    void writePayers() {
        if (FORWARDED.contains(answer.status())) {
            out.add("NM1", "TT", "2", "NEXT INVENTED PAYER", "", "", "", "", "PI", "NXT77");
        }
        if (WRONG_PAYER.contains(answer.judgement().carc())) {
            out.add("NM1", "PR", "2", "OTHER INVENTED PAYER", "", "", "", "", "PI", "OTH88");
        }
    }

    /// The date after the other dates of the claim.
    void writeDates() {
        if (answer.judgement().carc().equals("27")) {
            out.add("DTM", "036", PaymentWriter.formatDate(answer.bill().from().minusDays(1)));
        }
    }

    /// The quantity after the amounts of the claim.
    void writeQuantities() {
        if (answer.lines().size() > 3) {
            out.add("QTY", "CA", Integer.toString(answer.lines().size()));
        }
    }

    /// The references after the control number of a line.
    void writeLineReferences() {
        String npi = answer.bill().rendering();
        if (!npi.isEmpty() && answer.lines().size() > 1) {
            out.add("REF", "HPI", npi);
        }
        if (answer.judgement().carc().equals("50")) {
            out.add("REF", "0K", "POLICY50X");
        }
    }
}
