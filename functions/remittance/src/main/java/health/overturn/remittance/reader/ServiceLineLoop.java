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

/// One service line (loop 2110): SVC and what follows it.
final class ServiceLineLoop {
    private final ElementReader elements;
    private final Segment segment;
    private final DetailSegments segments;
    private final ProcedureParser procedures;
    private final DetailCollector details = new DetailCollector();
    private @Nullable Position at;
    private Procedure procedure = Procedure.NONE;
    private @Nullable Procedure submitted;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable String revenueCode;
    private BigDecimal units = BigDecimal.ONE;
    private @Nullable BigDecimal submittedUnits;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Money allowed;

    ServiceLineLoop(ElementReader elements, DetailSegments segments) {
        this.elements = elements;
        this.segment = elements.segment();
        this.segments = segments;
        this.procedures = new ProcedureParser(elements);
    }

    boolean isOpen() {
        return at != null;
    }

    void abandon() {
        at = null;
    }

    void begin() {
        at = elements.position();
        details.clear();
        procedure = procedures.read(1);
        charge = elements.money(2);
        paid = elements.money(3);
        revenueCode = segment.isEmpty(4) ? null : segment.code(4);
        BigDecimal paidUnits = segment.quantity(5);
        units = paidUnits == null ? BigDecimal.ONE : paidUnits;
        submitted = segment.isEmpty(6) ? null : procedures.read(6);
        submittedUnits = segment.quantity(7);
        from = null;
        to = null;
        allowed = null;
    }

    void accept(int tag) {
        switch (tag) {
            case SegmentIds.DTM -> date();
            case SegmentIds.CAS -> segments.adjustments(details);
            case SegmentIds.REF -> segments.reference(details);
            case SegmentIds.AMT -> amount();
            case SegmentIds.LQ -> remarkCode();
            case SegmentIds.QTY -> {}
            default -> elements.problem(ProblemCode.UNKNOWN_SEGMENT, "line: expected a segment of it but was another");
        }
    }

    private void date() {
        LocalDate date = segment.date(2);
        switch (segment.tag(1)) {
            case Qualifiers.SERVICE -> {
                from = date;
                to = date;
            }
            case Qualifiers.SERVICE_FROM -> from = date;
            case Qualifiers.SERVICE_TO -> to = date;
            default -> {}
        }
    }

    private void amount() {
        Money amount = elements.money(2);
        if (segment.tag(1) == Qualifiers.ALLOWED) {
            allowed = amount;
        }
    }

    private void remarkCode() {
        if (segment.tag(1) == Qualifiers.REMARK && !segment.isEmpty(2)) {
            details.addRemarkCode(segment.code(2));
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

    /// Whether charge less adjustments is what was paid; a problem if not.
    boolean checkBalance() {
        boolean ties = charge.cents() - details.adjusted() == paid.cents();
        if (!ties) {
            elements.problemAt(
                    ProblemCode.LINE_BALANCE,
                    Objects.requireNonNull(at),
                    "SVC03: expected charge %s less adjustments %s but was %s"
                            .formatted(charge, Money.ofCents(details.adjusted()), paid));
        }
        return ties;
    }

    ServiceLine finish(int number) {
        ServiceLine line = new ServiceLine(
                number,
                Objects.requireNonNull(at),
                procedure,
                submitted,
                charge,
                paid,
                revenueCode,
                units,
                submittedUnits,
                from,
                to,
                allowed,
                details.adjustments(),
                details.remarkCodes(),
                details.references());
        at = null;
        return line;
    }
}
