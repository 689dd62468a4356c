package health.overturn.remittance.validation;

/// The ids of the segments of an 835, as [health.overturn.remittance.x12.Tag]s.
public final class SegmentIds {
    public static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
    public static final int IEA = 'I' << 16 | 'E' << 8 | 'A';
    public static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
    public static final int GS = 'G' << 8 | 'S';
    public static final int GE = 'G' << 8 | 'E';
    public static final int ST = 'S' << 8 | 'T';
    public static final int SE = 'S' << 8 | 'E';
    public static final int BPR = 'B' << 16 | 'P' << 8 | 'R';
    public static final int TRN = 'T' << 16 | 'R' << 8 | 'N';
    public static final int CUR = 'C' << 16 | 'U' << 8 | 'R';
    static final int NTE = 'N' << 16 | 'T' << 8 | 'E';
    public static final int N1 = 'N' << 8 | '1';
    static final int N2 = 'N' << 8 | '2';
    public static final int N3 = 'N' << 8 | '3';
    public static final int N4 = 'N' << 8 | '4';
    public static final int PER = 'P' << 16 | 'E' << 8 | 'R';
    public static final int RDM = 'R' << 16 | 'D' << 8 | 'M';
    public static final int LX = 'L' << 8 | 'X';
    public static final int TS3 = 'T' << 16 | 'S' << 8 | '3';
    public static final int TS2 = 'T' << 16 | 'S' << 8 | '2';
    public static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
    public static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
    public static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
    public static final int MIA = 'M' << 16 | 'I' << 8 | 'A';
    public static final int MOA = 'M' << 16 | 'O' << 8 | 'A';
    public static final int REF = 'R' << 16 | 'E' << 8 | 'F';
    public static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
    public static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
    public static final int QTY = 'Q' << 16 | 'T' << 8 | 'Y';
    public static final int SVC = 'S' << 16 | 'V' << 8 | 'C';
    public static final int LQ = 'L' << 8 | 'Q';
    public static final int PLB = 'P' << 16 | 'L' << 8 | 'B';

    private SegmentIds() {}

    /// Whether the segment belongs to the envelope and not to the body of a transaction.
    static boolean isEnvelope(int tag) {
        return switch (tag) {
            case ISA, IEA, TA1, GS, GE, ST, SE -> true;
            default -> false;
        };
    }

    /// Whether the segment belongs to a transaction but not to a claim.
    public static boolean isTransactionSegment(int tag) {
        return switch (tag) {
            case BPR, TRN, CUR, N1, LX, TS2, TS3, CLP, PLB -> true;
            default -> false;
        };
    }

    /// Whether the segment is allowed in a claim.
    public static boolean isClaimDetail(int tag) {
        return switch (tag) {
            case CAS, NM1, MIA, MOA, REF, DTM, PER, AMT, QTY, SVC, LQ -> true;
            default -> isNameDetail(tag);
        };
    }

    /// Whether the segment is a detail of the payer or payee named before it.
    public static boolean isNameDetail(int tag) {
        return switch (tag) {
            case N2, N3, N4, PER, REF, RDM -> true;
            default -> false;
        };
    }

    /// Whether the segment ends the claim before it.
    public static boolean endsClaim(int tag) {
        return switch (tag) {
            case CLP, PLB, TS2, TS3, N1 -> true;
            default -> isEnvelope(tag);
        };
    }

    /// Whether the segment ends the header of a transaction.
    public static boolean endsHeader(int tag) {
        return switch (tag) {
            case LX, CLP, PLB, TS2, TS3, SVC -> true;
            default -> isEnvelope(tag);
        };
    }
}
