package health.overturn.remittance;

import java.util.Arrays;

/// The rule of each segment of an 835 (guides 005010X221A1 and 004010X091A1, read generously where senders differ).
final class SegmentRules {
    private static final int PLACES_BITS = 8;
    private static final int SPREAD = 0x9E3779B1;

    private static final String TRIPLET = " C5 R15 Q15";
    private static final String REMARKS = " A50 A50 A50 A50";

    private static final SegmentRule[] PLACES = placed(
            rule(Ids.ISA, "!C2 A10 !C2 A10 !C2 !A15 !C2 !A15 !D6 !T4 A1 !C5 !I9 I1 !C1:P,T A1"),
            rule(Ids.GS, "!C2:HP !A15 !A15 !D8 !T8 !I9 !C2:X,T !A12"),
            rule(Ids.ST, "!C3 !A9 A35"),
            rule(
                    Ids.BPR,
                    "!C1:I,H,C,D,P,U,X !R18 !C1:C,D !C3:ACH,CHK,NON,BOP,FWT C10 C2 A12 C3 A35 A10 A30 C2 A12 C3"
                            + " A35 !D8"),
            rule(Ids.TRN, "!C2:1 !A50 A30 A50"),
            rule(Ids.REF, "!C3 A50 N80 X"),
            rule(Ids.DTM, "!C3 !D8 T8 C2 C3 A35"),
            rule(Ids.N1, "!C3:PR,PE N60 C2 A80"),
            rule(Ids.N2, "N60 N60"),
            rule(Ids.N3, "N55 N55"),
            rule(Ids.N4, "N30 C2 A15 C3 C2 A30 C3"),
            rule(Ids.PER, "!C2 N60 C2 A256 C2 A256 C2 A256 A20"),
            rule(Ids.RDM, "!C2 N60 A256"),
            rule(Ids.LX, "!I6"),
            rule(Ids.TS3, "!A50 !C2 !D8 !Q15 !R18" + " R18".repeat(18) + " Q15 R18"),
            rule(Ids.TS2, "R18" + " R18".repeat(18)),
            rule(
                    Ids.CLP,
                    "!A38 !C2:1,2,3,4,5,10,13,15,16,17,19,20,21,22,23,25,27 !R18 !R18 R18 C2 A50 C2 C1 C2 A4 Q15 Q15 C1"),
            rule(Ids.CAS, "!C2:CO,PR,OA,PI,CR !C5 !R15 Q15" + TRIPLET.repeat(5)),
            rule(Ids.NM1, "!C3:QC,IL,74,82,TT,PR,GB !C1:1,2 N60 N35 N25 N10 N10 C2 A80 C2 C3 N60"),
            rule(Ids.MIA, "Q15 R18 Q15 R18 A50" + " R18".repeat(9) + " Q15 R18 R18 R18 R18" + REMARKS + " R18"),
            rule(Ids.MOA, "Q10 R18 A50" + REMARKS + " R18 R18"),
            rule(Ids.AMT, "!C3 !R18 C1"),
            rule(Ids.QTY, "!C2 !Q15 X A30"),
            rule(Ids.SVC, "!X !R18 !R18 A48 Q15 X Q15"),
            rule(Ids.LQ, "!C3:HE,RX !C30"),
            rule(Ids.PLB, "!A50 !D8 !X !R15" + " X R15".repeat(5)),
            rule(Ids.SE, "!I10 !A9"),
            rule(Ids.GE, "!I6 !I9"),
            rule(Ids.IEA, "!I5 !I9"),
            rule(Ids.TA1, "I9 D6 T4 C1 C3"),
            rule(Ids.CUR, "!C3 !C3 Q10 C3 C3 C3 C3 D8 T8"));

    private SegmentRules() {}

    private static SegmentRule rule(int tag, String words) {
        return new SegmentRule(tag, words);
    }

    /// Each rule at the place of its tag, or at the next free one: it is looked up for every segment of a file.
    private static SegmentRule[] placed(SegmentRule... rules) {
        SegmentRule[] places = new SegmentRule[1 << PLACES_BITS];
        Arrays.fill(places, SegmentRule.NONE);
        for (SegmentRule rule : rules) {
            int place = place(rule.tag());
            while (places[place] != SegmentRule.NONE) {
                place = next(place);
            }
            places[place] = rule;
        }
        return places;
    }

    private static int place(int tag) {
        return (tag * SPREAD) >>> (Integer.SIZE - PLACES_BITS);
    }

    private static int next(int place) {
        return (place + 1) & ((1 << PLACES_BITS) - 1);
    }

    /// The rule of a segment id; [SegmentRule#NONE] for an id that an 835 does not have.
    static SegmentRule of(int tag) {
        int place = place(tag);
        while (PLACES[place].tag() != tag && PLACES[place] != SegmentRule.NONE) {
            place = next(place);
        }
        return PLACES[place];
    }
}
