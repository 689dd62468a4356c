package health.overturn.remittance.validation;

import java.util.Arrays;

/// The rules of all segments of an 835 (guides 005010X221A1 and 004010X091A1, more lenient where senders differ).
public final class SegmentRules {
    private static final int SLOT_BITS = 8;
    private static final int HASH_MULTIPLIER = 0x9E3779B1;

    private static final String TRIPLET = " W5 R15 Q15";
    private static final String REMARKS = " M50 M50 M50 M50";
    private static final String INTERCHANGE_QUALIFIERS =
            ":01,02,03,04,07,08,09,10,11,12,13,14,15,16,17,18,19,20,27,28,29,30,31,32,33,34,35,36,37,38,NR,ZZ";
    private static final String REFERENCES = ":EV,F2,2U,EO,HI,NF,TJ,PQ,D3,0B,1A,1B,1C,1D,1E,1F,1G,1H,1J,1L,1S,1W,28,6P,"
            + "6R,9A,9C,0K,APC,BB,CE,E9,EA,F8,FJ,G1,G2,G3,HPI,IG,LU,N5,RB,SY,Y8";
    private static final String CONTACT = " C2:TE,EM,FX,UR,EX A256";

    private static final SegmentRule[] SLOTS = toSlots(
            rule(
                    SegmentIds.ISA,
                    "!C2:00,01,02,03,04,05,06,07,08 A10 !C2:00,01 A10 !C2" + INTERCHANGE_QUALIFIERS + " !A15 !C2"
                            + INTERCHANGE_QUALIFIERS + " !A15 !D6 !I4 X1 !C5 !I9 C1:0,1 !C1:P,T X1"),
            rule(SegmentIds.GS, "!C2:HP !A15 !A15 !D8 !I8 !I9 !C2:X,T !C12"),
            rule(SegmentIds.ST, "!C3 !C9 A35"),
            rule(
                    SegmentIds.BPR,
                    "!C1:I,H,C,D,P,U,X !R18 !C1:C,D !C3:ACH,CHK,NON,BOP,FWT C3:CCP,CTX C2:01,04 B12 C2:DA,SG A35 A=10 A30"
                            + " C2:01,04 B12 C2:DA,SG A35 !D8"),
            rule(SegmentIds.TRN, "!C1:1 !A50 !A=10 A50"),
            rule(SegmentIds.REF, "!C3" + REFERENCES + " A50 N80 X"),
            rule(SegmentIds.DTM, "!C3 !D8 I8 C2 C3 A35"),
            rule(SegmentIds.N1, "!C3:PR,PE N60 C2:XV,XX,FI,PI A80"),
            rule(SegmentIds.N2, "N60 N60"),
            rule(SegmentIds.N3, "!N55 N55"),
            rule(SegmentIds.N4, "!N30 U=2 C15 C3 C2 A30 C3"),
            rule(SegmentIds.PER, "!C2:CX,BL,IC N60" + CONTACT + CONTACT + CONTACT + " A20"),
            rule(SegmentIds.RDM, "!C2 N60 A256"),
            rule(SegmentIds.LX, "!I6"),
            rule(SegmentIds.TS3, "!C50 !C2 !D8 !Q15 !R18" + " R18".repeat(18) + " Q15 R18"),
            rule(SegmentIds.TS2, "R18" + " R18".repeat(18)),
            rule(
                    SegmentIds.CLP,
                    "!A38 !C2:1,2,3,4,19,20,21,22,23,25 !R18 !R18 R18 C2:09,10,11,12,13,14,15,16,17,AM,BL,CH,CI,DS,"
                            + "FI,HM,LI,LM,MA,MB,MC,MH,OF,SA,TV,VA,WC,ZZ A50 C2 C1 C2 C4 Q15 Q15 C1"),
            rule(SegmentIds.CAS, "!C2:CO,PR,OA,PI,CR !W5 !R15 Q15" + TRIPLET.repeat(5)),
            rule(
                    SegmentIds.NM1,
                    "!C3:QC,IL,74,82,TT,PR,GB !C1:1,2 N60 N35 N25 N10 N10"
                            + " C2:MI,34,HN,II,MR,XX,PI,XV,FI,BD,BS,MC,PC,SL,UP,C,24,25,AD,NI A80 C2 C3 N60"),
            rule(SegmentIds.MIA, "Q15 R18 Q15 R18 M50" + " R18".repeat(9) + " Q15 R18 R18 R18 R18" + REMARKS + " R18"),
            rule(SegmentIds.MOA, "Q10 R18 M50" + REMARKS + " R18 R18"),
            rule(SegmentIds.AMT, "!C3:AU,B6,D8,DY,F5,I,KH,NE,NL,T,T2,T3,T4,ZK,ZL,ZM,ZN,ZO !R18 C1"),
            rule(SegmentIds.QTY, "!C2:CA,CD,LA,LE,NE,NR,OU,PS,VS,ZK,ZL,ZM,ZN,ZO !Q15 X A30"),
            rule(SegmentIds.SVC, "!P !R18 !R18 I=4 Q15 P Q15"),
            rule(SegmentIds.LQ, "!C3:HE,RX !C30"),
            rule(SegmentIds.PLB, "!C50 !D8 !X !R15" + " X R15".repeat(5)),
            rule(SegmentIds.SE, "!I10 !C9"),
            rule(SegmentIds.GE, "!I6 !I9"),
            rule(SegmentIds.IEA, "!I5 !I9"),
            rule(SegmentIds.TA1, "I9 D6 I4 C1 C3"),
            rule(SegmentIds.CUR, "!C3 !C3 Q10 C3 C3 C3 C3 D8 I8"));

    private SegmentRules() {}

    private static SegmentRule rule(int tag, String specification) {
        return new SegmentRule(tag, specification);
    }

    /// A hash table with linear probing; the reader looks up every segment of a file in it.
    private static SegmentRule[] toSlots(SegmentRule... rules) {
        SegmentRule[] slots = new SegmentRule[1 << SLOT_BITS];
        Arrays.fill(slots, SegmentRule.NONE);
        for (SegmentRule rule : rules) {
            int slot = slot(rule.tag());
            while (slots[slot] != SegmentRule.NONE) {
                slot = nextSlot(slot);
            }
            slots[slot] = rule;
        }
        return slots;
    }

    private static int slot(int tag) {
        return (tag * HASH_MULTIPLIER) >>> (Integer.SIZE - SLOT_BITS);
    }

    private static int nextSlot(int slot) {
        return (slot + 1) & ((1 << SLOT_BITS) - 1);
    }

    /// The rule of a segment id; [SegmentRule#NONE] for an id that an 835 does not have.
    public static SegmentRule of(int tag) {
        int slot = slot(tag);
        while (SLOTS[slot].tag() != tag && SLOTS[slot] != SegmentRule.NONE) {
            slot = nextSlot(slot);
        }
        return SLOTS[slot];
    }
}
