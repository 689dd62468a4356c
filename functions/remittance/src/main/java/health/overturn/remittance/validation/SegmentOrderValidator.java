package health.overturn.remittance.validation;

import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.x12.Segment;

/// Checks the order of the segments of a transaction: each segment has a rank in its loop, and ranks must not fall.
public final class SegmentOrderValidator {
    private static final int PAYER = 'P' << 8 | 'R';
    private static final int PAYEE = 'P' << 8 | 'E';
    private static final int BUSINESS_CONTACT = 'C' << 8 | 'X';
    private static final int TECHNICAL_CONTACT = 'B' << 8 | 'L';

    /// The rank of a segment that is not allowed in the loop.
    private static final int OUT_OF_PLACE = -1;

    /// Ranks that depend on the qualifier: names in a claim have 2 to 8, and dates have a rank only in their loop.
    private static final int CLAIM_NAME = 9;
    private static final int CLAIM_DATE = 13;
    private static final int LINE_DATE = 21;

    /// The loops of a transaction in the order of the guide.
    private enum Loop {
        PAYMENT,
        PAYER,
        PAYEE,
        GROUP,
        CLAIM,
        LINE,
        PROVIDER
    }

    private final ElementReader elements;
    private final Segment segment;
    private Loop loop = Loop.PAYMENT;
    private int rank;

    public SegmentOrderValidator(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// Starts at the header of a transaction.
    public void begin() {
        enter(Loop.PAYMENT);
    }

    /// Starts in the middle of a transaction, before a claim.
    public void resume() {
        enter(Loop.GROUP);
    }

    private void enter(Loop nextRank) {
        loop = nextRank;
        rank = 0;
    }

    /// Reports the current segment if it is out of order.
    public void check(int tag) {
        switch (tag) {
            case SegmentIds.CLP -> enterInOrder(Loop.CLAIM, loop.compareTo(Loop.PROVIDER) < 0);
            case SegmentIds.SVC -> enterInOrder(Loop.LINE, loop == Loop.CLAIM || loop == Loop.LINE);
            case SegmentIds.LX -> enterInOrder(Loop.GROUP, loop.compareTo(Loop.PROVIDER) < 0 && loop != Loop.PAYMENT);
            case SegmentIds.PLB -> enterInOrder(Loop.PROVIDER, loop.compareTo(Loop.PAYEE) >= 0);
            case SegmentIds.N1 -> enterParty();
            default -> checkInLoop(tag);
        }
    }

    private void enterParty() {
        boolean payee = segment.tag(1) == PAYEE;
        enterInOrder(payee ? Loop.PAYEE : Loop.PAYER, loop == (payee ? Loop.PAYER : Loop.PAYMENT));
    }

    private void enterInOrder(Loop nextRank, boolean inOrder) {
        if (!inOrder) {
            flag();
        }
        enter(nextRank);
    }

    private void checkInLoop(int tag) {
        int nextRank = switch (loop) {
            case PAYMENT -> rankInPayment(tag);
            case PAYER -> rankInPayer(tag);
            case PAYEE -> rankInPayee(tag);
            case GROUP -> rankInGroup(tag);
            case CLAIM -> rankInClaim(tag);
            case LINE -> rankInLine(tag);
            case PROVIDER -> OUT_OF_PLACE;
        };
        advanceTo(nextRank);
    }

    private void advanceTo(int nextRank) {
        if (nextRank < rank) {
            flag();
        } else {
            rank = nextRank;
        }
    }

    private void flag() {
        elements.report(ProblemCode.SEGMENT_ORDER, "%s: out of the order of the guide".formatted(segment.code(0)));
    }

    private int rankInPayment(int tag) {
        if (rank == 0 && tag != SegmentIds.BPR) {
            return OUT_OF_PLACE;
        }
        return switch (tag) {
            case SegmentIds.BPR -> 1;
            case SegmentIds.TRN -> 2;
            case SegmentIds.CUR -> 3;
            case SegmentIds.REF -> 4;
            case SegmentIds.DTM -> segment.tag(1) == Qualifiers.PRODUCTION ? 5 : OUT_OF_PLACE;
            default -> OUT_OF_PLACE;
        };
    }

    private int rankInPayer(int tag) {
        return switch (tag) {
            case SegmentIds.N2 -> 1;
            case SegmentIds.N3 -> 2;
            case SegmentIds.N4 -> 3;
            case SegmentIds.REF -> 4;
            case SegmentIds.PER -> contactRank();
            default -> OUT_OF_PLACE;
        };
    }

    private int contactRank() {
        return switch (segment.tag(1)) {
            case BUSINESS_CONTACT -> 5;
            case TECHNICAL_CONTACT -> 6;
            default -> 7;
        };
    }

    private int rankInPayee(int tag) {
        return switch (tag) {
            case SegmentIds.N2 -> 1;
            case SegmentIds.N3 -> 2;
            case SegmentIds.N4 -> 3;
            case SegmentIds.REF -> 4;
            case SegmentIds.RDM -> 5;
            default -> OUT_OF_PLACE;
        };
    }

    private static int rankInGroup(int tag) {
        return switch (tag) {
            case SegmentIds.TS3 -> 1;
            case SegmentIds.TS2 -> 2;
            default -> OUT_OF_PLACE;
        };
    }

    private int rankInClaim(int tag) {
        return withQualifier(claimRank(tag));
    }

    private int rankInLine(int tag) {
        return withQualifier(lineRank(tag));
    }

    /// Does the same as [#check], faster, for a segment that is allowed in the open claim.
    public void checkInClaim(SegmentRule rule) {
        if (rule.tag() == SegmentIds.SVC || (loop != Loop.CLAIM && loop != Loop.LINE)) {
            check(rule.tag());
        } else {
            advanceTo(withQualifier(loop == Loop.CLAIM ? rule.claimRank() : rule.lineRank()));
        }
    }

    /// The rank of a segment, adjusted by its qualifier if it depends on it.
    private int withQualifier(int rankOfTag) {
        return switch (rankOfTag) {
            case CLAIM_NAME -> claimNameRank();
            case CLAIM_DATE -> isClaimDate() ? CLAIM_DATE : OUT_OF_PLACE;
            case LINE_DATE -> isLineDate() ? LINE_DATE : OUT_OF_PLACE;
            default -> rankOfTag;
        };
    }

    /// The rank of a segment in a claim, before its qualifier is considered.
    static int claimRank(int tag) {
        return switch (tag) {
            case SegmentIds.CAS -> 1;
            case SegmentIds.NM1 -> CLAIM_NAME;
            case SegmentIds.MIA -> 10;
            case SegmentIds.MOA -> 11;
            case SegmentIds.REF -> 12;
            case SegmentIds.DTM -> CLAIM_DATE;
            case SegmentIds.PER -> 14;
            case SegmentIds.AMT -> 15;
            case SegmentIds.QTY -> 16;
            default -> OUT_OF_PLACE;
        };
    }

    /// The rank of a segment in a service line, before its qualifier is considered.
    static int lineRank(int tag) {
        return switch (tag) {
            case SegmentIds.DTM -> LINE_DATE;
            case SegmentIds.CAS -> 22;
            case SegmentIds.REF -> 23;
            case SegmentIds.AMT -> 24;
            case SegmentIds.QTY -> 25;
            case SegmentIds.LQ -> 26;
            default -> OUT_OF_PLACE;
        };
    }

    private int claimNameRank() {
        return switch (segment.tag(1)) {
            case Qualifiers.PATIENT -> 2;
            case Qualifiers.SUBSCRIBER -> 3;
            case Qualifiers.CORRECTED -> 4;
            case Qualifiers.RENDERING -> 5;
            case Qualifiers.CROSSOVER -> 6;
            case PAYER -> 7;
            default -> 8;
        };
    }

    private boolean isClaimDate() {
        return switch (segment.tag(1)) {
            case Qualifiers.STATEMENT_FROM, Qualifiers.STATEMENT_TO, Qualifiers.RECEIVED, Qualifiers.COVERAGE_END ->
                true;
            default -> false;
        };
    }

    private boolean isLineDate() {
        return switch (segment.tag(1)) {
            case Qualifiers.SERVICE, Qualifiers.SERVICE_FROM, Qualifiers.SERVICE_TO -> true;
            default -> false;
        };
    }
}
