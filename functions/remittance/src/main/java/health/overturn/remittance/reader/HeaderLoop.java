package health.overturn.remittance.reader;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Payee;
import health.overturn.remittance.Payer;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.Qualifiers;
import health.overturn.remittance.validation.SegmentIds;
import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the header of a transaction: the payment, the payer (loop 1000A) and the payee (loop 1000B).
final class HeaderLoop {
    private static final int PAYER = 'P' << 8 | 'R';
    private static final int MAX_DAYS_APART = 180;
    private static final int PAYEE = 'P' << 8 | 'E';

    private final ElementReader elements;
    private final Segment segment;
    private final Party payer = new Party();
    private final Party payee = new Party();
    private @Nullable Party currentParty;
    private String handling = "";
    private Money amount = Money.ZERO;
    private String method = "";
    private @Nullable LocalDate paymentDate;
    private @Nullable LocalDate productionDate;
    private String trace = "";
    private String originator = "";
    private String version = "";
    private String originatingCompany = "";

    HeaderLoop(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    void begin() {
        payer.clear();
        payee.clear();
        currentParty = null;
        handling = "";
        amount = Money.ZERO;
        method = "";
        paymentDate = null;
        productionDate = null;
        trace = "";
        originator = "";
        originatingCompany = "";
        version = segment.text(3);
    }

    void accept(int tag) {
        switch (tag) {
            case SegmentIds.BPR -> readPayment();
            case SegmentIds.TRN -> readTrace();
            case SegmentIds.DTM -> readDate();
            case SegmentIds.N1 -> readName();
            case SegmentIds.REF -> readReference();
            case SegmentIds.CUR, SegmentIds.N3, SegmentIds.N4, SegmentIds.PER, SegmentIds.RDM -> {}
            default ->
                elements.report(
                        ProblemCode.UNKNOWN_SEGMENT, "header: this segment is not allowed in a header; it is skipped");
        }
    }

    private void readPayment() {
        handling = segment.code(1);
        amount = elements.paymentMoney(2);
        if (segment.tag(3) == 'D' && amount.isPositive()) {
            amount = amount.negated();
        }
        method = segment.code(4);
        paymentDate = segment.date(16);
        originatingCompany = segment.text(10);
    }

    private void readTrace() {
        trace = segment.text(2);
        originator = segment.text(3);
    }

    private void readDate() {
        if (segment.tag(1) == Qualifiers.PRODUCTION) {
            productionDate = segment.date(2);
        }
    }

    private void readName() {
        currentParty = switch (segment.tag(1)) {
            case PAYER -> payer;
            case PAYEE -> payee;
            default -> null;
        };
        if (currentParty == null) {
            return;
        }
        if (currentParty.isNamed()) {
            currentParty = null;
            elements.report(ProblemCode.SEGMENT_REPEATED, "N1: a second payer or payee; the first one counts");
            return;
        }
        currentParty.setName(segment.text(2), segment.code(3), segment.text(4));
    }

    private void readReference() {
        if (currentParty != null) {
            currentParty.addReference(segment.code(1), segment.text(2));
        }
    }

    /// Reports missing segments and contradictions in the header.
    private void checkComplete(Envelope envelope) {
        if (handling.isEmpty() || trace.isEmpty() || !payer.isNamed() || !payee.isNamed()) {
            elements.report(
                    ProblemCode.SEGMENT_MISSING,
                    "header: BPR, TRN, N1*PR and N1*PE are required; at least one is missing");
        }
        if (!originatingCompany.isEmpty() && !originatingCompany.equals(originator)) {
            elements.report(ProblemCode.IDENTIFIER, "TRN03: must be the company of BPR10; got another value");
        }
        if (areFarApart(paymentDate, productionDate) || areFarApart(paymentDate, envelope.interchangeDate())) {
            elements.report(
                    ProblemCode.DATE_ORDER,
                    "BPR16: must be within %d days of DTM*405 and ISA09".formatted(MAX_DAYS_APART));
        }
    }

    private static boolean areFarApart(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left != null && right != null && Math.abs(left.toEpochDay() - right.toEpochDay()) > MAX_DAYS_APART;
    }

    Transaction finish(int ordinal, OpenTransaction open, Envelope envelope) {
        checkComplete(envelope);
        Envelope versioned = envelope.version().isEmpty() ? envelope.withVersion(version) : envelope;
        return new Transaction(
                ordinal,
                open.at(),
                versioned,
                open.controlNumber(),
                handling,
                amount,
                method,
                paymentDate,
                productionDate,
                trace,
                originator,
                new Payer(payerId(envelope), payer.name()),
                new Payee(payee.name(), payee.idOfType("XX"), taxId()));
    }

    private String payerId(Envelope envelope) {
        if (!payer.referenceId().isEmpty()) {
            return payer.referenceId();
        }
        if (!payer.idOfType("XV").isEmpty()) {
            return payer.idOfType("XV");
        }
        return originator.length() > 1 ? originator.substring(1) : envelope.sender();
    }

    private String taxId() {
        String id = payee.idOfType("FI");
        return id.isEmpty() ? payee.referenceId() : id;
    }
}
