package health.overturn.remittance.reader;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.SegmentIds;
import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One claim payment (loop 2100): CLP and what follows it, its service lines included.
final class ClaimLoop {
    private final ElementReader elements;
    private final Segment segment;
    private final DetailSegments segments;
    private final DetailCollector details = new DetailCollector();
    private final ClaimNames people;
    private final ClaimDates dates = new ClaimDates();
    private final ServiceLineLoop line;
    private final ArrayList<ServiceLine> lines = new ArrayList<>();
    private final ClaimBalance sums = new ClaimBalance();
    private final ReadLimits limits;

    private @Nullable Position at;
    private @Nullable LocalDate paidOn;
    private int ordinal;
    private ProtectedText claimNumber = ProtectedText.NONE;
    private String status = "";
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable Money patientResponsibility;
    private String filingIndicator = "";
    private ProtectedText payerClaimNumber = ProtectedText.NONE;
    private String facilityCode = "";
    private String frequencyCode = "";
    private boolean bounded;
    private boolean full;

    ClaimLoop(ElementReader elements, ReadLimits limits) {
        this.elements = elements;
        this.segment = elements.segment();
        this.segments = new DetailSegments(elements);
        this.line = new ServiceLineLoop(elements, segments);
        this.people = new ClaimNames(elements);
        this.limits = limits;
    }

    boolean isOpen() {
        return at != null;
    }

    /// Whether an LX came after the claim, so that it is whole even if nothing follows.
    boolean isBounded() {
        return bounded;
    }

    Position start() {
        return Objects.requireNonNull(at);
    }

    void bound() {
        bounded = true;
    }

    /// Forgets a claim that the end of the content cut.
    void abandon() {
        at = null;
        line.abandon();
    }

    /// @param payment the day of payment, where it is known
    void begin(int claimOrdinal, @Nullable LocalDate payment) {
        paidOn = payment;
        elements.beginClaim();
        at = elements.position();
        ordinal = claimOrdinal;
        clear();
        claimNumber = elements.secret(1);
        status = segment.code(2);
        charge = elements.money(3);
        paid = elements.money(4);
        patientResponsibility = elements.optionalMoney(5);
        filingIndicator = segment.code(6);
        payerClaimNumber = elements.secret(7);
        facilityCode = segment.code(8);
        frequencyCode = segment.code(9);
    }

    private void clear() {
        details.clear();
        people.clear();
        dates.clear();
        lines.clear();
        bounded = false;
        full = false;
        sums.clear();
    }

    void accept(int tag) {
        bounded = false;
        if (full || segment.offset() - start().offset() > limits.claimBytes()) {
            overflow();
            return;
        }
        if (tag == SegmentIds.SVC) {
            beginLine();
        } else if (line.isOpen()) {
            line.accept(tag);
        } else {
            takeOwn(tag);
        }
    }

    private void overflow() {
        if (!full) {
            full = true;
            elements.problem(
                    ProblemCode.CLAIM_TOO_LARGE,
                    "claim %d: expected at most %,d lines and %,d bytes but was more"
                            .formatted(ordinal, limits.linesPerClaim(), limits.claimBytes()));
        }
    }

    private void beginLine() {
        endLine();
        if (lines.size() == limits.linesPerClaim()) {
            overflow();
            return;
        }
        line.begin();
    }

    private void endLine() {
        if (!line.isOpen()) {
            return;
        }
        sums.add(line);
        ServiceLine finished = line.finish(lines.size() + 1);
        if (!dates.cover(finished.serviceFrom(), finished.serviceTo())
                || ClaimDates.isAfter(finished.serviceFrom(), paidOn)) {
            elements.problemAt(
                    ProblemCode.DATE_ORDER,
                    finished.at(),
                    "claim %d, line %d: expected a service inside the claim's days and before the payment but was another"
                            .formatted(ordinal, finished.number()));
        }
        lines.add(finished);
    }

    private void takeOwn(int tag) {
        switch (tag) {
            case SegmentIds.CAS -> segments.adjustments(details);
            case SegmentIds.NM1 -> people.take();
            case SegmentIds.MIA -> {
                remarkCodes(5, 5);
                remarkCodes(20, 23);
            }
            case SegmentIds.MOA -> remarkCodes(3, 7);
            case SegmentIds.REF -> segments.reference(details);
            case SegmentIds.DTM -> dates.take(segment.tag(1), segment.date(2));
            case SegmentIds.AMT, SegmentIds.QTY, SegmentIds.PER -> {}
            default -> elements.problem(ProblemCode.UNKNOWN_SEGMENT, "claim: expected a segment of it but was another");
        }
    }

    private void remarkCodes(int first, int last) {
        for (int element = first; element <= last; element++) {
            if (!segment.isEmpty(element)) {
                details.addRemarkCode(segment.code(element));
            }
        }
    }

    /// Ends the claim: hands it out and returns the sums with it.
    TransactionTotals finish(ReadResults findings, TransactionTotals totals) {
        endLine();
        sums.add(details);
        ClaimPayment claim = build();
        findings.add(claim);
        check(claim, findings);
        at = null;
        return totals.withClaim(paid.cents(), sums.linesBalance(), sums.tie(claim));
    }

    private void check(ClaimPayment claim, ReadResults findings) {
        sums.check(claim, findings);
        if (!people.namePatient()) {
            findings.problem(
                    ProblemCode.SEGMENT_MISSING,
                    claim.at(),
                    "claim %d: expected NM1*QC but was none".formatted(ordinal));
        }
        if (!dates.areInOrder() || ClaimDates.isAfter(dates.statementTo(), paidOn)) {
            findings.problem(
                    ProblemCode.DATE_ORDER,
                    claim.at(),
                    "claim %d: expected service, receipt and payment in this order but was another".formatted(ordinal));
        }
        boolean reversal = status.equals("22");
        if (reversal ? charge.isPositive() : charge.isNegative()) {
            findings.problem(
                    ProblemCode.SIGN,
                    claim.at(),
                    "claim %d, CLP03: expected a negative charge in a reversal alone but was otherwise"
                            .formatted(ordinal));
        }
    }

    private ClaimPayment build() {
        return new ClaimPayment(
                ordinal,
                start(),
                claimNumber,
                status,
                charge,
                paid,
                patientResponsibility,
                filingIndicator,
                payerClaimNumber,
                facilityCode,
                frequencyCode,
                people.patient(),
                people.subscriber(),
                people.corrected(),
                people.renderingProvider(),
                people.crossoverCarrier(),
                people.correctedPayer(),
                dates.statementFrom(),
                dates.statementTo(),
                dates.received(),
                dates.coverageEnd(),
                details.adjustments(),
                details.remarkCodes(),
                details.references(),
                List.copyOf(lines));
    }
}
