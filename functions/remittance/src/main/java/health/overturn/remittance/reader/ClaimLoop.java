package health.overturn.remittance.reader;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ClaimStatusCode;
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
    private final DetailSegments detailSegments;
    private final DetailCollector details = new DetailCollector();
    private final ClaimNames names;
    private final ClaimDates dates = new ClaimDates();
    private final ServiceLineLoop line;
    private final ArrayList<ServiceLine> lines = new ArrayList<>();
    private final ClaimBalance balance = new ClaimBalance();
    private final ReadLimits limits;

    private @Nullable Position position;
    private @Nullable LocalDate paidOn;
    private int ordinal;
    private ProtectedText claimNumber = ProtectedText.NONE;
    private ClaimStatusCode status = ClaimStatusCode.of("");
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable Money patientResponsibility;
    private String filingIndicator = "";
    private ProtectedText payerClaimNumber = ProtectedText.NONE;
    private String facilityCode = "";
    private String frequencyCode = "";
    private boolean followedByLx;
    private boolean limitExceeded;

    ClaimLoop(ElementReader elements, ReadLimits limits) {
        this.elements = elements;
        this.segment = elements.segment();
        this.detailSegments = new DetailSegments(elements);
        this.line = new ServiceLineLoop(elements, detailSegments);
        this.names = new ClaimNames(elements);
        this.limits = limits;
    }

    boolean isOpen() {
        return position != null;
    }

    /// Whether an LX came after the claim, so that it is whole even if nothing follows.
    boolean isFollowedByLx() {
        return followedByLx;
    }

    Position position() {
        return Objects.requireNonNull(position);
    }

    void recordLx() {
        followedByLx = true;
    }

    /// Forgets a claim that the end of the content cut.
    void discard() {
        position = null;
        line.discard();
    }

    /// @param paymentDate the day of payment, where it is known
    void begin(int claimOrdinal, @Nullable LocalDate paymentDate) {
        paidOn = paymentDate;
        elements.resetClaimSum();
        position = elements.position();
        ordinal = claimOrdinal;
        clear();
        claimNumber = elements.protectedText(1);
        status = ClaimStatusCode.of(segment.code(2));
        charge = elements.money(3);
        paid = elements.money(4);
        patientResponsibility = elements.optionalMoney(5);
        filingIndicator = segment.code(6);
        payerClaimNumber = elements.protectedText(7);
        facilityCode = segment.code(8);
        frequencyCode = segment.code(9);
    }

    private void clear() {
        details.clear();
        names.clear();
        dates.clear();
        lines.clear();
        followedByLx = false;
        limitExceeded = false;
        balance.clear();
    }

    void accept(int tag) {
        followedByLx = false;
        if (limitExceeded || segment.offset() - position().offset() > limits.claimBytes()) {
            exceedLimit();
            return;
        }
        if (tag == SegmentIds.SVC) {
            beginLine();
        } else if (line.isOpen()) {
            line.accept(tag);
        } else {
            acceptClaimSegment(tag);
        }
    }

    private void exceedLimit() {
        if (!limitExceeded) {
            limitExceeded = true;
            elements.report(
                    ProblemCode.CLAIM_TOO_LARGE,
                    "claim %d: expected at most %,d lines and %,d bytes but was more"
                            .formatted(ordinal, limits.linesPerClaim(), limits.claimBytes()));
        }
    }

    private void beginLine() {
        endLine();
        if (lines.size() == limits.linesPerClaim()) {
            exceedLimit();
            return;
        }
        line.begin();
    }

    private void endLine() {
        if (!line.isOpen()) {
            return;
        }
        balance.add(line);
        ServiceLine finished = line.finish(lines.size() + 1);
        if (!dates.containService(finished.serviceFrom(), finished.serviceTo())
                || ClaimDates.isAfter(finished.serviceFrom(), paidOn)) {
            elements.reportAt(
                    ProblemCode.DATE_ORDER,
                    finished.at(),
                    "claim %d, line %d: expected a service inside the claim's days and before the payment but was another"
                            .formatted(ordinal, finished.number()));
        }
        lines.add(finished);
    }

    private void acceptClaimSegment(int tag) {
        switch (tag) {
            case SegmentIds.CAS -> detailSegments.readAdjustments(details);
            case SegmentIds.NM1 -> names.accept();
            case SegmentIds.MIA -> {
                readRemarkCodes(5, 5);
                readRemarkCodes(20, 23);
            }
            case SegmentIds.MOA -> readRemarkCodes(3, 7);
            case SegmentIds.REF -> detailSegments.readReference(details);
            case SegmentIds.DTM -> dates.accept(segment.tag(1), segment.date(2));
            case SegmentIds.AMT, SegmentIds.QTY, SegmentIds.PER -> {}
            default -> elements.report(ProblemCode.UNKNOWN_SEGMENT, "claim: expected a segment of it but was another");
        }
    }

    private void readRemarkCodes(int first, int last) {
        for (int element = first; element <= last; element++) {
            if (!segment.isEmpty(element)) {
                details.addRemarkCode(segment.code(element));
            }
        }
    }

    /// Ends the claim: hands it out and returns the sums with it.
    TransactionTotals finish(ReadResults results, TransactionTotals totals) {
        endLine();
        balance.add(details);
        ClaimPayment claim = build();
        results.add(claim);
        check(claim, results);
        position = null;
        return totals.withClaim(paid.cents(), balance.linesBalance(), balance.claimBalances(claim));
    }

    private void check(ClaimPayment claim, ReadResults results) {
        balance.reportImbalances(claim, results);
        if (!names.isPatientNamed()) {
            results.report(
                    ProblemCode.SEGMENT_MISSING,
                    claim.at(),
                    "claim %d: expected NM1*QC but was none".formatted(ordinal));
        }
        if (!dates.areInOrder() || ClaimDates.isAfter(dates.statementTo(), paidOn)) {
            results.report(
                    ProblemCode.DATE_ORDER,
                    claim.at(),
                    "claim %d: expected service, receipt and payment in this order but was another".formatted(ordinal));
        }
        boolean reversal = status.isReversal();
        if (reversal ? charge.isPositive() : charge.isNegative()) {
            results.report(
                    ProblemCode.SIGN,
                    claim.at(),
                    "claim %d, CLP03: expected a negative charge in a reversal alone but was otherwise"
                            .formatted(ordinal));
        }
    }

    private ClaimPayment build() {
        return new ClaimPayment(
                ordinal,
                position(),
                claimNumber,
                status,
                charge,
                paid,
                patientResponsibility,
                filingIndicator,
                payerClaimNumber,
                facilityCode,
                frequencyCode,
                names.patient(),
                names.subscriber(),
                names.correctedPerson(),
                names.renderingProvider(),
                names.crossoverCarrier(),
                names.correctedPayer(),
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
