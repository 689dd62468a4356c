package health.overturn.remittance;

/// The rule of each segment of an 835 (guides 005010X221A1 and 004010X091A1, read generously where senders differ).
final class SegmentRules {
    private static final String TRIPLET = " C5 R15 Q15";
    private static final String REMARKS = " A50 A50 A50 A50";

    private static final SegmentRule ISA =
            SegmentRule.of("!C2 A10 !C2 A10 !C2 !A15 !C2 !A15 !D6 !T4 A1 !C5 !I9 I1 !C1:P,T A1");
    private static final SegmentRule GS = SegmentRule.of("!C2:HP !A15 !A15 !D8 !T8 !I9 !C2:X,T !A12");
    private static final SegmentRule ST = SegmentRule.of("!C3 !A9 A35");
    private static final SegmentRule BPR = SegmentRule.of(
            "!C1:I,H,C,D,P,U,X !R18 !C1:C,D !C3:ACH,CHK,NON,BOP,FWT C10 C2 A12 C3 A35 A10 A30 C2 A12 C3" + " A35 !D8");
    private static final SegmentRule TRN = SegmentRule.of("!C2:1 !A50 A30 A50");
    private static final SegmentRule REF = SegmentRule.of("!C3 A50 N80 X");
    private static final SegmentRule DTM = SegmentRule.of("!C3 !D8 T8 C2 C3 A35");
    private static final SegmentRule N1 = SegmentRule.of("!C3:PR,PE N60 C2 A80");
    private static final SegmentRule N2 = SegmentRule.of("N60 N60");
    private static final SegmentRule N3 = SegmentRule.of("N55 N55");
    private static final SegmentRule N4 = SegmentRule.of("N30 C2 A15 C3 C2 A30 C3");
    private static final SegmentRule PER = SegmentRule.of("!C2 N60 C2 A256 C2 A256 C2 A256 A20");
    private static final SegmentRule RDM = SegmentRule.of("!C2 N60 A256");
    private static final SegmentRule LX = SegmentRule.of("!I6");
    private static final SegmentRule TS3 = SegmentRule.of("!A50 !C2 !D8 !Q15 !R18" + " R18".repeat(18) + " Q15 R18");
    private static final SegmentRule TS2 = SegmentRule.of("R18" + " R18".repeat(18));
    private static final SegmentRule CLP = SegmentRule.of(
            "!A38 !C2:1,2,3,4,5,10,13,15,16,17,19,20,21,22,23,25,27 !R18 !R18 R18 C2 A50 C2 C1 C2 A4 Q15 Q15 C1");
    private static final SegmentRule CAS = SegmentRule.of("!C2:CO,PR,OA,PI,CR !C5 !R15 Q15" + TRIPLET.repeat(5));
    private static final SegmentRule NM1 =
            SegmentRule.of("!C3:QC,IL,74,82,TT,PR,GB !C1:1,2 N60 N35 N25 N10 N10 C2 A80 C2 C3 N60");
    private static final SegmentRule MIA =
            SegmentRule.of("Q15 R18 Q15 R18 A50" + " R18".repeat(9) + " Q15 R18 R18 R18 R18" + REMARKS + " R18");
    private static final SegmentRule MOA = SegmentRule.of("Q10 R18 A50" + REMARKS + " R18 R18");
    private static final SegmentRule AMT = SegmentRule.of("!C3 !R18 C1");
    private static final SegmentRule QTY = SegmentRule.of("!C2 !Q15 X A30");
    private static final SegmentRule SVC = SegmentRule.of("!X !R18 !R18 A48 Q15 X Q15");
    private static final SegmentRule LQ = SegmentRule.of("!C3:HE,RX !C30");
    private static final SegmentRule PLB = SegmentRule.of("!A50 !D8 !X !R15" + " X R15".repeat(5));
    private static final SegmentRule SE = SegmentRule.of("!I10 !A9");
    private static final SegmentRule GE = SegmentRule.of("!I6 !I9");
    private static final SegmentRule IEA = SegmentRule.of("!I5 !I9");
    private static final SegmentRule TA1 = SegmentRule.of("I9 D6 T4 C1 C3");
    private static final SegmentRule CUR = SegmentRule.of("!C3 !C3 Q10 C3 C3 C3 C3 D8 T8");

    private SegmentRules() {}

    /// The rule of a segment id; [SegmentRule#NONE] for an id that an 835 does not have.
    static SegmentRule of(int tag) {
        return switch (tag) {
            case Ids.SVC -> SVC;
            case Ids.CAS -> CAS;
            case Ids.DTM -> DTM;
            case Ids.REF -> REF;
            case Ids.AMT -> AMT;
            case Ids.CLP -> CLP;
            case Ids.NM1 -> NM1;
            case Ids.LQ -> LQ;
            case Ids.QTY -> QTY;
            case Ids.MIA -> MIA;
            case Ids.MOA -> MOA;
            case Ids.LX -> LX;
            case Ids.TS2 -> TS2;
            case Ids.TS3 -> TS3;
            case Ids.PLB -> PLB;
            case Ids.PER -> PER;
            case Ids.N1 -> N1;
            case Ids.N2 -> N2;
            case Ids.N3 -> N3;
            case Ids.N4 -> N4;
            case Ids.RDM -> RDM;
            case Ids.BPR -> BPR;
            case Ids.TRN -> TRN;
            case Ids.CUR -> CUR;
            case Ids.ST -> ST;
            case Ids.SE -> SE;
            case Ids.GS -> GS;
            case Ids.GE -> GE;
            case Ids.ISA -> ISA;
            case Ids.IEA -> IEA;
            case Ids.TA1 -> TA1;
            default -> SegmentRule.NONE;
        };
    }
}
