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

/// One transaction, ST to SE: its header, its claims, its provider-level adjustments.
final class TransactionLoop {
    private final ElementReader elements;
    private final Segment segment;
    private final ReadResults findings;
    private final HeaderLoop header;
    private final ClaimLoop claim;
    private final ProviderAdjustmentSegments providers;
    private final TrailerValidator trailers;
    private final SegmentOrderValidator order;
    private @Nullable OpenTransaction open;
    private @Nullable Envelope envelope;
    private boolean inHeader;

    TransactionLoop(ElementReader elements, ReadResults findings, ReadLimits limits, @Nullable OpenTransaction from) {
        this.elements = elements;
        this.segment = elements.segment();
        this.findings = findings;
        this.header = new HeaderLoop(elements);
        this.claim = new ClaimLoop(elements, limits);
        this.providers = new ProviderAdjustmentSegments(elements);
        this.trailers = new TrailerValidator(elements);
        this.order = new SegmentOrderValidator(elements);
        order.resume();
        this.open = from;
    }

    @Nullable OpenTransaction open() {
        return open;
    }

    boolean isRemittance() {
        return open != null && (inHeader || open.transaction() != null);
    }

    void begin(Envelope around, SegmentValidator guide) {
        guide.check(SegmentIds.ST);
        open = new OpenTransaction(elements.position(), segment.text(2), null, TransactionTotals.NONE);
        inHeader = segment.code(1).equals("835");
        if (inHeader) {
            envelope = around;
            header.begin();
            order.begin();
        } else {
            elements.problem(
                    ProblemCode.NOT_A_REMITTANCE,
                    "ST01: expected 835 but was another transaction set" + setName(segment.code(1)));
        }
    }

    /// A set's number is told, as it says what was dropped here; anything longer might be anything.
    private static String setName(String set) {
        return set.length() == 3 && set.chars().allMatch(Character::isDigit) ? ", " + set : "";
    }

    /// Whether a claim is open, so that a segment that can stand in it does.
    boolean isInClaim() {
        return claim.isOpen();
    }

    /// What nearly every segment of a file is; it takes the short way.
    void takeInClaim(SegmentRule rule, SegmentValidator guide) {
        guide.check(rule);
        order.checkInClaim(rule);
        claim.accept(rule.tag());
    }

    void accept(int tag, SegmentValidator guide) {
        if (open == null) {
            elements.problem(ProblemCode.SEGMENT_ORDER, "segment: expected a transaction around it but was none");
            return;
        }
        if (!isRemittance()) {
            return;
        }
        guide.check(tag);
        if (SegmentIds.isClaimDetail(tag) || SegmentIds.isOfTransaction(tag)) {
            order.check(tag);
        }
        if (inHeader && !SegmentIds.endsHeader(tag)) {
            header.accept(tag);
            return;
        }
        endHeader();
        takeDetail(tag);
    }

    private void takeDetail(int tag) {
        if (SegmentIds.endsClaim(tag)) {
            endClaim();
        }
        switch (tag) {
            case SegmentIds.CLP -> claim.begin(totals().claims() + 1, paidOn());
            case SegmentIds.LX -> claim.bound();
            case SegmentIds.PLB -> set(providers.take(findings, totals()));
            case SegmentIds.TS2, SegmentIds.TS3 -> {}
            case SegmentIds.N1 ->
                elements.problem(
                        ProblemCode.SEGMENT_ORDER, "N1: expected payer and payee before the claims but was among them");
            default -> takeOwn(tag);
        }
    }

    private @Nullable LocalDate paidOn() {
        Transaction transaction = open == null ? null : open.transaction();
        return transaction == null ? null : transaction.paidOn();
    }

    private void takeOwn(int tag) {
        if (claim.isOpen()) {
            claim.accept(tag);
        } else if (!SegmentIds.isClaimDetail(tag)) {
            elements.problem(ProblemCode.UNKNOWN_SEGMENT, "segment: expected a claim but was another segment");
        } else if (!SegmentIds.isNameDetail(tag)) {
            elements.problem(ProblemCode.ORPHAN, "segment: expected a claim before it but was none");
        }
    }

    /// Ends what the next claim, or the transaction's end, ends.
    void endLoops() {
        endHeader();
        endClaim();
    }

    private void endHeader() {
        if (inHeader && open != null && envelope != null) {
            inHeader = false;
            Transaction begun = header.finish(findings.tally().transactions() + 1, open, envelope);
            open = open.with(begun);
            findings.begin(begun);
        }
    }

    private void endClaim() {
        if (claim.isOpen()) {
            set(claim.finish(findings, totals()));
        }
    }

    private TransactionTotals totals() {
        return open == null ? TransactionTotals.NONE : open.totals();
    }

    private void set(TransactionTotals totals) {
        if (open != null) {
            open = open.with(totals);
        }
    }

    /// Ends the transaction at its SE.
    void end(SegmentValidator guide) {
        OpenTransaction ending = open;
        if (ending == null) {
            elements.problem(ProblemCode.SEGMENT_ORDER, "SE: expected a transaction before it but was none");
            return;
        }
        guide.check(SegmentIds.SE);
        if (isRemittance()) {
            endLoops();
            trailers.count(segment.ordinal() - ending.at().segment() + 1, "segments");
            trailers.control(ending.controlNumber(), "ST02");
        }
        close(Closing.WHOLE);
    }

    /// Ends a transaction whose SE never came, but after which something else did.
    void closeUnended() {
        if (open == null) {
            return;
        }
        if (isRemittance()) {
            endLoops();
            elements.problem(ProblemCode.MISSING_SE, "segment: expected an SE before it but was none");
        }
        close(Closing.UNENDED);
    }

    /// Ends a transaction that the end of the content cut. A claim is kept only if something after it shows that it is
    /// whole: half a claim would be another claim.
    void cut() {
        if (open == null) {
            return;
        }
        if (inHeader) {
            elements.problem(ProblemCode.CUT, "transaction: expected its first claim but the file ends in its header");
        } else if (isRemittance()) {
            cutClaim();
        }
        close(Closing.UNENDED);
    }

    private void cutClaim() {
        if (claim.isOpen() && !claim.isBounded()) {
            findings.problem(
                    ProblemCode.CUT,
                    claim.start(),
                    "claim %d: expected its end but the file ends; it is left out".formatted(totals().claims() + 1));
            claim.abandon();
        } else {
            endClaim();
            elements.problem(ProblemCode.MISSING_SE, "file: expected an SE but the file ends");
        }
    }

    private enum Closing {
        WHOLE,
        UNENDED
    }

    private void close(Closing closing) {
        OpenTransaction ending = open;
        open = null;
        inHeader = false;
        if (ending == null || ending.transaction() == null) {
            return;
        }
        TransactionTotals totals = ending.totals();
        Money amount = ending.transaction().amount();
        boolean ties = totals.paymentCents() == amount.cents();
        if (closing == Closing.WHOLE && !ties) {
            findings.problem(
                    ProblemCode.PAYMENT_BALANCE,
                    ending.at(),
                    "BPR02: expected claims paid %s less provider adjustments %s but was %s"
                            .formatted(
                                    Money.ofCents(totals.paidCents()), Money.ofCents(totals.providerCents()), amount));
        }
        findings.end(new TransactionEnd(
                totals.claims(),
                Money.ofCents(totals.paidCents()),
                Money.ofCents(totals.providerCents()),
                closing == Closing.WHOLE,
                totals.linesBalance(),
                totals.claimsBalance(),
                closing == Closing.WHOLE && ties));
    }
}
