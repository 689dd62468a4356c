package health.overturn.remittance.reader;

import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.Qualifiers;
import health.overturn.remittance.validation.SegmentIds;
import health.overturn.remittance.x12.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one service line (loop 2110): an SVC segment and its details.
final class ServiceLineLoop {
    private final ElementReader elements;
    private final Segment segment;
    private final DetailSegments detailSegments;
    private final ProcedureParser procedureParser;
    private final DetailCollector details = new DetailCollector();
    private @Nullable Position position;
    private Procedure procedure = Procedure.NONE;
    private @Nullable Procedure submittedProcedure;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable String revenueCode;
    private BigDecimal paidUnits = BigDecimal.ONE;
    private @Nullable BigDecimal submittedUnits;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceTo;
    private @Nullable Money allowed;

    ServiceLineLoop(ElementReader elements, DetailSegments segments) {
        this.elements = elements;
        this.segment = elements.segment();
        this.detailSegments = segments;
        this.procedureParser = new ProcedureParser(elements);
    }

    boolean isOpen() {
        return position != null;
    }

    void discard() {
        position = null;
    }

    void begin() {
        position = elements.position();
        details.clear();
        procedure = procedureParser.read(1);
        charge = elements.claimMoney(2);
        paid = elements.claimMoney(3);
        revenueCode = segment.isEmpty(4) ? null : segment.code(4);
        BigDecimal quantity = segment.quantity(5);
        paidUnits = quantity == null ? BigDecimal.ONE : quantity;
        submittedProcedure = segment.isEmpty(6) ? null : procedureParser.read(6);
        submittedUnits = segment.quantity(7);
        serviceFrom = null;
        serviceTo = null;
        allowed = null;
    }

    void accept(int tag) {
        switch (tag) {
            case SegmentIds.DTM -> readDate();
            case SegmentIds.CAS -> detailSegments.readAdjustments(details);
            case SegmentIds.REF -> detailSegments.readReference(details);
            case SegmentIds.AMT -> readAmount();
            case SegmentIds.LQ -> readRemarkCode();
            case SegmentIds.QTY -> {}
            default ->
                elements.report(
                        ProblemCode.UNKNOWN_SEGMENT,
                        "service line: this segment is not allowed in a service line; it is skipped");
        }
    }

    private void readDate() {
        LocalDate date = segment.date(2);
        switch (segment.tag(1)) {
            case Qualifiers.SERVICE -> {
                serviceFrom = date;
                serviceTo = date;
            }
            case Qualifiers.SERVICE_FROM -> serviceFrom = date;
            case Qualifiers.SERVICE_TO -> serviceTo = date;
            default -> {}
        }
    }

    private void readAmount() {
        Money amount = elements.claimMoney(2);
        if (segment.tag(1) == Qualifiers.ALLOWED) {
            allowed = amount;
        }
    }

    private void readRemarkCode() {
        if (segment.isEmpty(2)) {
            return;
        }
        switch (segment.tag(1)) {
            case Qualifiers.REMARK -> details.addRemarkCode(segment.code(2));
            case Qualifiers.PHARMACY_REJECT -> details.addRemarkCode(ServiceLine.REJECT_PREFIX + segment.code(2));
            default -> {}
        }
    }

    long charge() {
        return charge.cents();
    }

    long paid() {
        return paid.cents();
    }

    DetailCollector details() {
        return details;
    }

    /// Whether charge less adjustments is the amount paid; reports a problem if not.
    boolean checkBalance() {
        boolean balances = charge.cents() - details.adjusted() == paid.cents();
        if (!balances) {
            elements.reportAt(
                    ProblemCode.LINE_BALANCE,
                    Objects.requireNonNull(position),
                    "SVC03: paid %s, but charge %s less adjustments %s is %s"
                            .formatted(
                                    paid,
                                    charge,
                                    Money.ofCents(details.adjusted()),
                                    Money.ofCents(charge.cents() - details.adjusted())));
        }
        return balances;
    }

    ServiceLine finish(int number) {
        ServiceLine line = new ServiceLine(
                number,
                Objects.requireNonNull(position),
                procedure,
                submittedProcedure,
                charge,
                paid,
                revenueCode,
                paidUnits,
                submittedUnits,
                serviceFrom,
                serviceTo,
                allowed,
                details.adjustments(),
                details.remarkCodes(),
                details.references());
        position = null;
        return line;
    }
}
