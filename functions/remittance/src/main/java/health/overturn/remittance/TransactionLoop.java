package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One transaction, ST to SE: its header, its claims, its provider-level adjustments.
final class TransactionLoop {
    private final Elements elements;
    private final Segment segment;
    private final Findings findings;
    private final HeaderLoop header;
    private final ClaimLoop claim;
    private final ProviderSegments providers;
    private final Trailers trailers;
    private final Order order;
    private @Nullable OpenTransaction open;
    private @Nullable Envelope envelope;
    private boolean inHeader;

    TransactionLoop(Elements elements, Findings findings, ReadLimits limits, @Nullable OpenTransaction from) {
        this.elements = elements;
        this.segment = elements.segment();
        this.findings = findings;
        this.header = new HeaderLoop(elements);
        this.claim = new ClaimLoop(elements, limits);
        this.providers = new ProviderSegments(elements);
        this.trailers = new Trailers(elements);
        this.order = new Order(elements);
        order.resume();
        this.open = from;
    }

    @Nullable OpenTransaction open() {
        return open;
    }

    boolean isRemittance() {
        return open != null && (inHeader || open.transaction() != null);
    }

    void begin(Envelope around, Guide guide) {
        guide.check(Ids.ST);
        open = new OpenTransaction(elements.position(), segment.text(2), null, Totals.NONE);
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
    void takeInClaim(SegmentRule rule, Guide guide) {
        guide.check(rule);
        order.checkInClaim(rule);
        claim.take(rule.tag());
    }

    void take(int tag, Guide guide) {
        if (open == null) {
            elements.problem(ProblemCode.SEGMENT_ORDER, "segment: expected a transaction around it but was none");
            return;
        }
        if (!isRemittance()) {
            return;
        }
        guide.check(tag);
        if (Ids.isClaimDetail(tag) || Ids.isOfTransaction(tag)) {
            order.check(tag);
        }
        if (inHeader && !Ids.endsHeader(tag)) {
            header.take(tag);
            return;
        }
        endHeader();
        takeDetail(tag);
    }

    private void takeDetail(int tag) {
        if (Ids.endsClaim(tag)) {
            endClaim();
        }
        switch (tag) {
            case Ids.CLP -> claim.begin(totals().claims() + 1, paidOn());
            case Ids.LX -> claim.bound();
            case Ids.PLB -> set(providers.take(findings, totals()));
            case Ids.TS2, Ids.TS3 -> {}
            case Ids.N1 ->
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
            claim.take(tag);
        } else if (!Ids.isClaimDetail(tag)) {
            elements.problem(ProblemCode.UNKNOWN_SEGMENT, "segment: expected a claim but was another segment");
        } else if (!Ids.isNameDetail(tag)) {
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

    private Totals totals() {
        return open == null ? Totals.NONE : open.totals();
    }

    private void set(Totals totals) {
        if (open != null) {
            open = open.with(totals);
        }
    }

    /// Ends the transaction at its SE.
    void end(Guide guide) {
        OpenTransaction ending = open;
        if (ending == null) {
            elements.problem(ProblemCode.SEGMENT_ORDER, "SE: expected a transaction before it but was none");
            return;
        }
        guide.check(Ids.SE);
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
        Totals totals = ending.totals();
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
