package health.overturn.sample.claim;

import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.x12.AmountFormat;
import health.overturn.sample.x12.SegmentBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Writes one answer, from CLP to the last segment of its last line.
final class PayerAnswerWriter {
    private static final int CAS_TRIPLETS = 6;
    private static final Set<String> INPATIENT = Set.of("21", "51");

    private final PayerAnswer answer;
    private final SamplePayer payer;
    private final AmountFormat amounts;
    private final SegmentBuffer out;
    private final OptionalSegments optionalSegments;

    PayerAnswerWriter(PayerAnswer answer, SamplePayer payer, SegmentBuffer out) {
        this.answer = answer;
        this.payer = payer;
        this.amounts = payer.amounts();
        this.out = out;
        this.optionalSegments = new OptionalSegments(answer, out);
    }

    void write() {
        writeClaim();
        writeAdjustments(answer.adjustments());
        writePeople();
        writeRemarks();
        writeReferences();
        writeDates();
        answer.lines().forEach(this::writeLine);
    }

    private void writeClaim() {
        long share = answer.patientShare();
        out.add(
                "CLP",
                answer.bill().number(),
                answer.status(),
                amounts.of(answer.charge()),
                amounts.of(answer.paid()),
                share == 0 ? "" : amounts.of(share),
                payer.filingIndicator(),
                answer.payerClaimNumber(),
                answer.bill().facility(),
                "1");
    }

    private void writePeople() {
        Patient patient = answer.bill().patient();
        out.add("NM1", "QC", "1", patient.last(), patient.first(), patient.middle(), "", "", "MI", patient.memberId());
        optionalSegments.writePeople();
        String npi = answer.bill().rendering();
        if (!npi.isEmpty()) {
            out.add("NM1", "82", "1", "PROVIDER", "SAMPLE", "", "", "", "XX", npi);
        }
        optionalSegments.writePayers();
    }

    private void writeRemarks() {
        List<String> codes = answer.remarks();
        if (codes.isEmpty()) {
            return;
        }
        List<String> elements = new ArrayList<>();
        if (INPATIENT.contains(answer.bill().facility())) {
            elements.addAll(List.of("0", "", "", "", codes.getFirst()));
            elements.addAll(Collections.nCopies(14, ""));
            elements.addAll(codes.subList(1, codes.size()));
            out.add("MIA", elements.toArray(String[]::new));
            return;
        }
        elements.addAll(List.of("", ""));
        elements.addAll(codes);
        out.add("MOA", elements.toArray(String[]::new));
    }

    private void writeReferences() {
        if (!answer.original().isEmpty()) {
            out.add("REF", "F8", answer.original());
        }
        String reference = answer.bill().reference();
        if (!reference.isEmpty()) {
            int colon = reference.indexOf(':');
            out.add("REF", reference.substring(0, colon), reference.substring(colon + 1));
        }
    }

    private void writeDates() {
        if (answer.dates() == Dates.STATEMENT || answer.dates() == Dates.STATEMENT_AND_LINES) {
            out.add("DTM", "232", PaymentWriter.formatDate(answer.bill().from()));
            out.add("DTM", "233", PaymentWriter.formatDate(answer.bill().to()));
        }
        if (answer.dates() != Dates.NONE) {
            out.add("DTM", "050", PaymentWriter.formatDate(answer.bill().receivedByPayer()));
        }
        optionalSegments.writeDates();
        if (answer.paid() > 0) {
            out.add("AMT", "AU", amounts.of(answer.paid() + answer.patientShare()));
        }
        optionalSegments.writeQuantities();
    }

    private void writeLine(AnsweredLine line) {
        BilledService service = line.service();
        boolean changed = service.procedure().startsWith("HC:T1017");
        out.add(
                "SVC",
                service.procedure(),
                amounts.of(service.charge()),
                amounts.of(line.paid()),
                service.revenueCode(),
                Integer.toString(service.units()),
                changed ? "HC:T1017" : "",
                changed ? Integer.toString(service.units() + 1) : "");
        if (answer.dates() == Dates.LINES || answer.dates() == Dates.STATEMENT_AND_LINES) {
            writeServiceDates(service);
        }
        writeAdjustments(line.adjustments());
        if (payer.returnsControlNumbers() && !service.control().isEmpty()) {
            out.add("REF", "6R", service.control());
        }
        optionalSegments.writeLineReferences();
        if (line.paid() > 0) {
            out.add("AMT", "B6", amounts.of(line.paid()));
        }
        for (String remark : line.remarks()) {
            out.add("LQ", "HE", remark);
        }
        for (String reject : line.rejects()) {
            out.add("LQ", "RX", reject);
        }
    }

    /// Writes a span of days for residential services and one day for all others.
    private void writeServiceDates(BilledService service) {
        String day = PaymentWriter.formatDate(service.date());
        if (!service.procedure().startsWith("HC:H0018")) {
            out.add("DTM", "472", day);
            return;
        }
        out.add("DTM", "150", day);
        out.add("DTM", "151", PaymentWriter.formatDate(service.date().plusDays(service.units() - 1L)));
    }

    private void writeAdjustments(List<Cas> all) {
        int from = 0;
        while (from < all.size()) {
            String group = all.get(from).group();
            List<String> elements = new ArrayList<>();
            elements.add(group);
            int next = from;
            while (next < all.size()
                    && next < from + CAS_TRIPLETS
                    && all.get(next).group().equals(group)) {
                elements.addAll(
                        List.of(all.get(next).code(), amounts.of(all.get(next).cents()), ""));
                next++;
            }
            out.add("CAS", elements.toArray(String[]::new));
            from = next;
        }
    }
}
