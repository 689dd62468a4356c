package health.overturn.remittance;

/// The kinds of [Problem], and what each means for the file.
public enum ProblemCode {
    /// Nothing in the file, or only blanks.
    EMPTY(Effect.REJECTS),
    /// Something else than X12: no ISA where one must stand.
    NOT_X12(Effect.REJECTS),
    /// A transaction set that is no 835: a claim, an acknowledgment, a status report.
    NOT_A_REMITTANCE(Effect.REJECTS),
    /// An interchange without any transaction, as one that only carries a TA1.
    NO_TRANSACTION(Effect.REJECTS),

    /// The content ends where it must go on; what is certainly whole before the cut is kept.
    CUT(Effect.LOSES),
    /// A transaction without SE.
    MISSING_SE(Effect.LOSES),
    /// A group without GE.
    MISSING_GE(Effect.LOSES),
    /// An interchange without IEA.
    MISSING_IEA(Effect.LOSES),
    /// Bytes between interchanges that belong to none.
    SKIPPED_BYTES(Effect.LOSES),
    /// A segment longer than [ReadLimits#segmentBytes].
    SEGMENT_TOO_LONG(Effect.LOSES),
    /// A claim that runs into [ReadLimits#claimBytes] or [ReadLimits#linesPerClaim]: what is beyond is not kept.
    CLAIM_TOO_LARGE(Effect.LOSES),
    /// A line or a detail with no claim before it.
    ORPHAN(Effect.LOSES),
    /// An amount beyond eighteen digits.
    AMOUNT_TOO_LARGE(Effect.LOSES),
    /// A gzip or zip that cannot be unpacked to its end.
    ARCHIVE_DAMAGED(Effect.LOSES),
    /// A gzip or zip that unpacks to more than [ReadLimits] allow: a bomb.
    ARCHIVE_TOO_LARGE(Effect.LOSES),
    /// A zip with more entries than [ReadLimits#entries].
    TOO_MANY_ENTRIES(Effect.LOSES),

    /// The last segment has no terminator.
    UNTERMINATED(Effect.FLAGS),
    /// An ISA that is not as long, or not filled, as the standard says.
    INTERCHANGE_HEADER(Effect.FLAGS),
    /// A GS that is not as the standard says, or none at all.
    GROUP_HEADER(Effect.FLAGS),
    /// A trailer's control number is not its header's.
    CONTROL_NUMBER(Effect.FLAGS),
    /// A trailer counts otherwise than the reader.
    COUNT(Effect.FLAGS),
    /// A segment id that an 835 does not have; the segment is passed over.
    UNKNOWN_SEGMENT(Effect.FLAGS),
    /// A segment that cannot stand where it stands; it is read all the same.
    SEGMENT_ORDER(Effect.FLAGS),
    /// A segment that may stand once only; the first one counts.
    SEGMENT_REPEATED(Effect.FLAGS),
    /// A segment that must be there.
    SEGMENT_MISSING(Effect.FLAGS),
    /// An element that must be there.
    ELEMENT_MISSING(Effect.FLAGS),
    /// More elements than the segment has.
    ELEMENT_EXTRA(Effect.FLAGS),
    /// A code that is not one of those the guide knows at this place.
    CODE_UNKNOWN(Effect.FLAGS),
    /// A value that does not look like what must stand there.
    SHAPE(Effect.FLAGS),
    /// A date that is none.
    DATE(Effect.FLAGS),
    /// Dates that cannot follow each other as they do: a service after its payment.
    DATE_ORDER(Effect.FLAGS),
    /// A charge whose sign does not go with CLP02.
    SIGN(Effect.FLAGS),
    /// An amount that is no number; it counts as zero.
    AMOUNT(Effect.FLAGS),
    /// An amount that is spelled otherwise than the standard has it; its value counts.
    AMOUNT_SPELLING(Effect.FLAGS),
    /// A quantity that is no number.
    QUANTITY(Effect.FLAGS),
    /// An NPI whose check digit is wrong, or a tax id that cannot be one.
    IDENTIFIER(Effect.FLAGS),
    /// A control character, or one beyond ASCII outside a name or an address.
    CHARACTER(Effect.FLAGS),
    /// SVC02 less the line's adjustments is not SVC03.
    LINE_BALANCE(Effect.FLAGS),
    /// CLP03 less all adjustments of claim and lines is not CLP04.
    CLAIM_BALANCE(Effect.FLAGS),
    /// The lines' charges do not add up to CLP03.
    LINE_CHARGES(Effect.FLAGS),
    /// Claims paid less provider adjustments is not BPR02.
    PAYMENT_BALANCE(Effect.FLAGS),
    /// CLP05 is not the sum of the adjustments of group PR.
    PATIENT_SHARE(Effect.FLAGS);

    /// What a problem makes of the file's status.
    public enum Effect {
        /// The file is read; the problem is shown.
        FLAGS,
        /// Something was lost: the file counts as PARTIAL.
        LOSES,
        /// There is nothing here to read: unless something else was, the file counts as REJECTED.
        REJECTS
    }

    private final Effect effect;

    ProblemCode(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
