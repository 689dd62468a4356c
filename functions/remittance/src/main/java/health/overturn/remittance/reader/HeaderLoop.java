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

/// What stands between ST and the first claim: the payment, the payer (loop 1000A) and the payee (1000B).
final class HeaderLoop {
    private static final int PR = 'P' << 8 | 'R';
    private static final int FAR_APART_DAYS = 180;
    private static final int PE = 'P' << 8 | 'E';

    private final ElementReader elements;
    private final Segment segment;
    private final Party payer = new Party();
    private final Party payee = new Party();
    private @Nullable Party party;
    private String handling = "";
    private Money amount = Money.ZERO;
    private String method = "";
    private @Nullable LocalDate paymentDate;
    private @Nullable LocalDate productionDate;
    private String trace = "";
    private String originator = "";
    private String version = "";
    private String company = "";

    HeaderLoop(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    void begin() {
        payer.clear();
        payee.clear();
        party = null;
        handling = "";
        amount = Money.ZERO;
        method = "";
        paymentDate = null;
        productionDate = null;
        trace = "";
        originator = "";
        company = "";
        version = segment.text(3);
        elements.beginClaim();
    }

    void accept(int tag) {
        switch (tag) {
            case SegmentIds.BPR -> payment();
            case SegmentIds.TRN -> trace();
            case SegmentIds.DTM -> date();
            case SegmentIds.N1 -> name();
            case SegmentIds.REF -> reference();
            case SegmentIds.CUR, SegmentIds.N3, SegmentIds.N4, SegmentIds.PER, SegmentIds.RDM -> {}
            default ->
                elements.problem(ProblemCode.UNKNOWN_SEGMENT, "header: expected a segment of it but was another");
        }
    }

    private void payment() {
        handling = segment.code(1);
        amount = elements.money(2);
        if (segment.tag(3) == 'D' && amount.isPositive()) {
            amount = amount.negated();
        }
        method = segment.code(4);
        paymentDate = segment.date(16);
        company = segment.text(10);
    }

    private void trace() {
        trace = segment.text(2);
        originator = segment.text(3);
    }

    private void date() {
        if (segment.tag(1) == Qualifiers.PRODUCTION) {
            productionDate = segment.date(2);
        }
    }

    private void name() {
        party = switch (segment.tag(1)) {
            case PR -> payer;
            case PE -> payee;
            default -> null;
        };
        if (party == null) {
            return;
        }
        if (party.isNamed()) {
            party = null;
            elements.problem(ProblemCode.SEGMENT_REPEATED, "N1: expected one payer and one payee but was another");
            return;
        }
        party.name(segment.text(2), segment.code(3), segment.text(4));
    }

    private void reference() {
        if (party != null) {
            party.reference(segment.code(1), segment.text(2));
        }
    }

    /// Flags what a header must have and has not.
    private void checkWhole(Envelope envelope) {
        if (handling.isEmpty() || trace.isEmpty() || !payer.isNamed() || !payee.isNamed()) {
            elements.problem(
                    ProblemCode.SEGMENT_MISSING, "header: expected BPR, TRN, N1*PR and N1*PE but one is missing");
        }
        if (!company.isEmpty() && !company.equals(originator)) {
            elements.problem(ProblemCode.IDENTIFIER, "TRN03: expected the company of BPR10 but was another");
        }
        if (areFarApart(paymentDate, productionDate) || areFarApart(paymentDate, envelope.interchangeDate())) {
            elements.problem(
                    ProblemCode.DATE_ORDER, "BPR16: expected a day near the file's own but was one far from it");
        }
    }

    private static boolean areFarApart(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left != null && right != null && Math.abs(left.toEpochDay() - right.toEpochDay()) > FAR_APART_DAYS;
    }

    Transaction finish(int ordinal, OpenTransaction open, Envelope envelope) {
        checkWhole(envelope);
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
                new Payee(payee.name(), payee.idIf("XX"), taxId()));
    }

    private String payerId(Envelope envelope) {
        if (!payer.secondId().isEmpty()) {
            return payer.secondId();
        }
        if (!payer.idIf("XV").isEmpty()) {
            return payer.idIf("XV");
        }
        return originator.length() > 1 ? originator.substring(1) : envelope.sender();
    }

    private String taxId() {
        String id = payee.idIf("FI");
        return id.isEmpty() ? payee.secondId() : id;
    }
}
