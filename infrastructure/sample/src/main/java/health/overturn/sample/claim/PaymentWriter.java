package health.overturn.sample.claim;

import health.overturn.sample.claim.SamplePayer.IdForm;
import health.overturn.sample.x12.SegmentBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Writes one payment, from ST to SE.
public final class PaymentWriter {
    private static final int PLB_PAIRS = 6;

    private final Payment payment;
    private final SegmentBuffer out;

    public PaymentWriter(Payment payment, SegmentBuffer out) {
        this.payment = payment;
        this.out = out;
    }

    /// @param control ST02 and SE02
    public void write(String control) {
        int segmentsBefore = out.count();
        out.add("ST", "835", control);
        writePayment();
        writePayer();
        writePayee();
        writeClaims();
        writeProviderAdjustments();
        out.add("SE", Integer.toString(out.count() - segmentsBefore + 1), control);
    }

    private void writePayment() {
        long amount = payment.amount();
        String company = "1" + payment.payer().taxId();
        String date = formatDate(payment.date());
        boolean paysMoney = amount > 0;
        if (paysMoney && payment.payer().idForm() != IdForm.TRACE) {
            out.add(
                    "BPR",
                    "I",
                    amount(amount),
                    "C",
                    "ACH",
                    "CCP",
                    "01",
                    "999999992",
                    "DA",
                    "555001",
                    company,
                    "",
                    "01",
                    "999999918",
                    "DA",
                    "555002",
                    date);
        } else {
            String method = paysMoney ? "CHK" : "NON";
            out.add(
                    "BPR",
                    paysMoney ? "I" : "H",
                    amount(Math.abs(amount)),
                    amount < 0 ? "D" : "C",
                    method,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    date);
        }
        out.add("TRN", "1", payment.trace(), company);
        if (payment.payer().idForm() == IdForm.REFERENCE) {
            out.add("REF", "EV", "INVENTEDRECEIVER");
            out.add("REF", "F2", "VERSION7");
        }
        out.add("DTM", "405", date);
    }

    private void writePayer() {
        SamplePayer payer = payment.payer();
        switch (payer.idForm()) {
            case REFERENCE -> out.add("N1", "PR", payer.name(), "XV", "NATIONAL" + payer.id());
            case NAME_SEGMENT -> out.add("N1", "PR", payer.name(), "XV", payer.id());
            case TRACE -> out.add("N1", "PR", payer.name());
        }
        out.add("N3", "1 INVENTED PLAZA");
        out.add("N4", "SAMPLETOWN", "OH", "430000001");
        if (payer.idForm() == IdForm.REFERENCE) {
            out.add("REF", "2U", payer.id());
        }
        out.add("PER", "CX", "PROVIDER LINE", "TE", "5550100100");
        out.add("PER", "BL", "TECHNICAL LINE", "TE", "5550100101");
    }

    private void writePayee() {
        SamplePayee payee = payment.payee();
        if (payment.payer().idForm() == IdForm.TRACE) {
            out.add("N1", "PE", payee.name(), "FI", payee.taxId());
            out.add("REF", "PQ", payee.npi());
            return;
        }
        out.add("N1", "PE", payee.name(), "XX", payee.npi());
        out.add("N3", "2 EXAMPLE STREET");
        out.add("N4", "SAMPLETOWN", "OH", "430000002");
        out.add("REF", "TJ", payee.taxId());
    }

    private void writeClaims() {
        int number = 0;
        int group = 0;
        for (PayerAnswer answer : payment.answers()) {
            boolean first = number++ == 0;
            boolean starts = switch (payment.payer().grouping()) {
                case NONE -> false;
                case ONE, TOTALS -> first;
                case SEVERAL -> number % 3 == 1;
            };
            if (starts) {
                out.add("LX", Integer.toString(++group));
                writeTotals();
            }
            new PayerAnswerWriter(answer, payment.payer(), out).write();
        }
    }

    private void writeTotals() {
        if (payment.payer().grouping() != SamplePayer.Grouping.TOTALS) {
            return;
        }
        long charged = payment.answers().stream().mapToLong(PayerAnswer::charge).sum();
        String yearEnd = payment.date().getYear() + "1231";
        String claims = Integer.toString(payment.answers().size());
        out.add("TS3", payment.payee().npi(), "11", yearEnd, claims, amount(charged));
    }

    private void writeProviderAdjustments() {
        List<Plb> all = payment.adjustments();
        for (int from = 0; from < all.size(); from += PLB_PAIRS) {
            List<String> elements = new ArrayList<>();
            elements.add(payment.payee().npi());
            elements.add(payment.date().getYear() + "1231");
            for (Plb plb : all.subList(from, Math.min(all.size(), from + PLB_PAIRS))) {
                elements.add(plb.reference().isEmpty() ? plb.reason() : plb.reason() + ":" + plb.reference());
                elements.add(amount(plb.cents()));
            }
            out.add("PLB", elements.toArray(String[]::new));
        }
    }

    private String amount(long cents) {
        return payment.payer().amounts().of(cents);
    }

    static String formatDate(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
