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

/// Reads one claim payment (loop 2100): a CLP segment, its details and its service lines.
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
    private boolean paidByLines;
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

    /// Whether the last segment was an LX. It shows that the claim is complete even if the file ends after it.
    boolean isFollowedByLx() {
        return followedByLx;
    }

    Position position() {
        return Objects.requireNonNull(position);
    }

    void recordLx() {
        followedByLx = true;
    }

    /// Drops the claim, because the file ends inside it.
    void discard() {
        position = null;
        line.discard();
    }

    /// Begins the claim at a CLP segment.
    ///
    /// @param paymentDate the payer's date; null if it is unknown
    void begin(int claimOrdinal, @Nullable LocalDate paymentDate) {
        paidOn = paymentDate;
        position = elements.position();
        ordinal = claimOrdinal;
        clear();
        claimNumber = elements.protectedText(1);
        status = ClaimStatusCode.of(segment.code(2));
        charge = elements.claimMoney(3);
        paid = elements.claimMoney(4);
        paidByLines = segment.isEmpty(4);
        patientResponsibility = elements.optionalClaimMoney(5);
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
                    "claim %d: more than %,d lines or %,d bytes; the rest of the claim is skipped"
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
                    "claim %d, line %d: the service dates are outside the claim's dates or after the payment"
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
            default ->
                elements.report(
                        ProblemCode.UNKNOWN_SEGMENT,
                        "claim %d: this segment is not allowed in a claim; it is skipped".formatted(ordinal));
        }
    }

    private void readRemarkCodes(int first, int last) {
        for (int element = first; element <= last; element++) {
            if (!segment.isEmpty(element)) {
                details.addRemarkCode(segment.code(element));
            }
        }
    }

    /// Ends the claim: adds it to the results and returns the totals including it.
    TransactionTotals finish(ReadResults results, TransactionTotals totals) {
        endLine();
        balance.add(details);
        if (paidByLines) {
            paid = balance.paidByLines();
        }
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
                    "claim %d: NM1*QC (patient) is required".formatted(ordinal));
        }
        if (!dates.areInOrder() || ClaimDates.isAfter(dates.statementTo(), paidOn)) {
            results.report(
                    ProblemCode.DATE_ORDER,
                    claim.at(),
                    "claim %d: the dates of service, receipt and payment are out of order".formatted(ordinal));
        }
        boolean reversal = status.isReversal();
        if (reversal ? charge.isPositive() : charge.isNegative()) {
            String rule = reversal ? "must not be positive in a reversal" : "must not be negative except in a reversal";
            results.report(
                    ProblemCode.SIGN, claim.at(), "claim %d, CLP03: %s; got %s".formatted(ordinal, rule, charge));
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
