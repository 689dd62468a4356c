package health.overturn.remittance.reader;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.SegmentIds;
import health.overturn.remittance.validation.SegmentOrderValidator;
import health.overturn.remittance.validation.SegmentRule;
import health.overturn.remittance.validation.SegmentValidator;
import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads one transaction, ST to SE: its header, its claims, its provider adjustments.
final class TransactionLoop {
    private final ElementReader elements;
    private final Segment segment;
    private final ReadResults results;
    private final HeaderLoop header;
    private final ClaimLoop claim;
    private final ProviderAdjustmentSegments providerAdjustments;
    private final TrailerValidator trailerValidator;
    private final SegmentOrderValidator orderValidator;
    private @Nullable OpenTransaction open;
    private @Nullable Envelope envelope;
    private boolean inHeader;

    TransactionLoop(ElementReader elements, ReadResults results, ReadLimits limits, @Nullable OpenTransaction resumed) {
        this.elements = elements;
        this.segment = elements.segment();
        this.results = results;
        this.header = new HeaderLoop(elements);
        this.claim = new ClaimLoop(elements, limits);
        this.providerAdjustments = new ProviderAdjustmentSegments(elements);
        this.trailerValidator = new TrailerValidator(elements);
        this.orderValidator = new SegmentOrderValidator(elements);
        orderValidator.resume();
        this.open = resumed;
    }

    @Nullable OpenTransaction open() {
        return open;
    }

    boolean isRemittance() {
        return open != null && (inHeader || open.transaction() != null);
    }

    void begin(Envelope enclosing, SegmentValidator validator) {
        validator.check(SegmentIds.ST);
        open = new OpenTransaction(elements.position(), segment.text(2), null, TransactionTotals.NONE);
        inHeader = segment.code(1).equals("835");
        if (inHeader) {
            envelope = enclosing;
            header.begin();
            orderValidator.begin();
        } else {
            elements.report(
                    ProblemCode.NOT_A_REMITTANCE,
                    "ST01: this transaction set is %snot an 835; it is skipped"
                            .formatted(describeSet(segment.code(1))));
        }
    }

    /// Names a transaction set by its number; any other text might be patient data.
    private static String describeSet(String set) {
        return set.length() == 3 && set.chars().allMatch(Character::isDigit) ? "of type " + set + ", " : "";
    }

    /// Whether a claim is open, so that a claim segment belongs to it.
    boolean isClaimOpen() {
        return claim.isOpen();
    }

    /// Accepts a segment of the open claim. Nearly all segments of a file take this short path.
    void acceptInClaim(SegmentRule rule, SegmentValidator validator) {
        validator.check(rule);
        orderValidator.checkInClaim(rule);
        claim.accept(rule.tag());
    }

    void accept(int tag, SegmentValidator validator) {
        if (open == null) {
            elements.report(ProblemCode.SEGMENT_ORDER, "segment: no transaction is open; it is skipped");
            return;
        }
        if (!isRemittance()) {
            return;
        }
        validator.check(tag);
        if (SegmentIds.isClaimDetail(tag) || SegmentIds.isTransactionSegment(tag)) {
            orderValidator.check(tag);
        }
        if (inHeader && !SegmentIds.endsHeader(tag)) {
            header.accept(tag);
            return;
        }
        endHeader();
        acceptBodySegment(tag);
    }

    private void acceptBodySegment(int tag) {
        if (SegmentIds.endsClaim(tag)) {
            endClaim();
        }
        switch (tag) {
            case SegmentIds.CLP -> claim.begin(totals().claims() + 1, paidOn());
            case SegmentIds.LX -> claim.recordLx();
            case SegmentIds.PLB -> setTotals(providerAdjustments.read(results, totals()));
            case SegmentIds.TS2, SegmentIds.TS3 -> {}
            case SegmentIds.N1 ->
                elements.report(ProblemCode.SEGMENT_ORDER, "N1: payer or payee after the first claim; it is skipped");
            default -> acceptClaimSegment(tag);
        }
    }

    private @Nullable LocalDate paidOn() {
        Transaction transaction = open == null ? null : open.transaction();
        return transaction == null ? null : transaction.paidOn();
    }

    private void acceptClaimSegment(int tag) {
        if (claim.isOpen()) {
            claim.accept(tag);
        } else if (!SegmentIds.isClaimDetail(tag)) {
            elements.report(ProblemCode.UNKNOWN_SEGMENT, "segment: not allowed between claims; it is skipped");
        } else if (!SegmentIds.isNameDetail(tag)) {
            elements.report(ProblemCode.ORPHAN, "segment: no claim is open; it is skipped");
        }
    }

    /// Ends the header or the claim that is open.
    void endHeaderAndClaim() {
        endHeader();
        endClaim();
    }

    private void endHeader() {
        if (inHeader && open != null && envelope != null) {
            inHeader = false;
            Transaction transaction = header.finish(results.totals().transactions() + 1, open, envelope);
            open = open.with(transaction);
            results.beginTransaction(transaction);
        }
    }

    private void endClaim() {
        if (claim.isOpen()) {
            setTotals(claim.finish(results, totals()));
        }
    }

    private TransactionTotals totals() {
        return open == null ? TransactionTotals.NONE : open.totals();
    }

    private void setTotals(TransactionTotals totals) {
        if (open != null) {
            open = open.with(totals);
        }
    }

    /// Ends the transaction at an SE segment.
    void end(SegmentValidator validator) {
        OpenTransaction ended = open;
        if (ended == null) {
            elements.report(ProblemCode.SEGMENT_ORDER, "SE: no transaction is open; it is skipped");
            return;
        }
        validator.check(SegmentIds.SE);
        if (isRemittance()) {
            endHeaderAndClaim();
            trailerValidator.checkCount(segment.ordinal() - ended.at().segment() + 1, "segments");
            trailerValidator.checkControlNumber(ended.controlNumber(), "ST02");
        }
        close(Closing.COMPLETE);
    }

    /// Ends a transaction that has no SE and is followed by another part of the file.
    void closeWithoutSe() {
        if (open == null) {
            return;
        }
        if (isRemittance()) {
            endHeaderAndClaim();
            elements.report(ProblemCode.MISSING_SE, "segment: the transaction before it has no SE");
        }
        close(Closing.WITHOUT_SE);
    }

    /// Ends a transaction at the end of the file. The last claim is kept only if a segment after it shows that it is
    /// complete, because half a claim would count as a different claim.
    void closeTruncated() {
        if (open == null) {
            return;
        }
        if (inHeader) {
            elements.report(ProblemCode.CUT, "the file ends in the header of a transaction");
        } else if (isRemittance()) {
            closeTruncatedClaim();
        }
        close(Closing.WITHOUT_SE);
    }

    private void closeTruncatedClaim() {
        if (claim.isOpen() && !claim.isFollowedByLx()) {
            results.report(
                    ProblemCode.CUT,
                    claim.position(),
                    "claim %d: the file ends inside this claim; the claim is skipped".formatted(totals().claims() + 1));
            claim.discard();
        } else {
            endClaim();
            elements.report(ProblemCode.MISSING_SE, "the file ends before SE");
        }
    }

    private enum Closing {
        COMPLETE,
        WITHOUT_SE
    }

    private void close(Closing closing) {
        OpenTransaction ended = open;
        open = null;
        inHeader = false;
        if (ended == null || ended.transaction() == null) {
            return;
        }
        TransactionTotals totals = ended.totals();
        Money amount = ended.transaction().amount();
        boolean balances = totals.expectedPaymentCents() == amount.cents();
        if (closing == Closing.COMPLETE && !balances) {
            results.report(
                    ProblemCode.PAYMENT_BALANCE,
                    ended.at(),
                    "BPR02: payment %s, but claims paid %s less provider adjustments %s is %s"
                            .formatted(
                                    amount,
                                    Money.ofCents(totals.paidCents()),
                                    Money.ofCents(totals.providerCents()),
                                    Money.ofCents(totals.expectedPaymentCents())));
        }
        results.endTransaction(new TransactionEnd(
                totals.claims(),
                Money.ofCents(totals.paidCents()),
                Money.ofCents(totals.providerCents()),
                closing == Closing.COMPLETE,
                totals.linesBalance(),
                totals.claimsBalance(),
                closing == Closing.COMPLETE && balances));
    }
}
