package health.overturn.remittance;

/// The kinds of [Problem], and the effect of each on the status of the file.
public enum ProblemCode {
    /// The file is empty or has only blanks.
    EMPTY(Effect.REJECTS),
    /// The file is not X12: an ISA segment is missing.
    NOT_X12(Effect.REJECTS),
    /// A transaction set is not an 835: a claim, an acknowledgment, a status report.
    NOT_A_REMITTANCE(Effect.REJECTS),
    /// An interchange has no transaction, for example only a TA1.
    NO_TRANSACTION(Effect.REJECTS),

    /// The file ends inside a segment, a claim or a header; everything complete before that is kept.
    CUT(Effect.LOSES),
    /// A transaction has no SE.
    MISSING_SE(Effect.LOSES),
    /// A group has no GE.
    MISSING_GE(Effect.LOSES),
    /// An interchange has no IEA.
    MISSING_IEA(Effect.LOSES),
    /// Bytes between interchanges belong to none and are skipped.
    SKIPPED_BYTES(Effect.LOSES),
    /// A segment is longer than the reader's limit and is skipped.
    SEGMENT_TOO_LONG(Effect.LOSES),
    /// A claim exceeds the reader's limit of bytes or lines; the rest of the claim is skipped.
    CLAIM_TOO_LARGE(Effect.LOSES),
    /// A service line or a detail has no claim before it.
    ORPHAN(Effect.LOSES),
    /// A gzip or zip file cannot be unpacked to its end.
    ARCHIVE_DAMAGED(Effect.LOSES),
    /// A gzip or zip file unpacks to more than the reader's limit: a compression bomb.
    ARCHIVE_TOO_LARGE(Effect.LOSES),
    /// A zip file has more entries than the reader's limit.
    TOO_MANY_ENTRIES(Effect.LOSES),

    /// The last segment of the file has no terminator.
    UNTERMINATED(Effect.FLAGS),
    /// An ISA does not have the elements, widths or version of the standard.
    INTERCHANGE_HEADER(Effect.FLAGS),
    /// A GS is missing or names another guide.
    GROUP_HEADER(Effect.FLAGS),
    /// The control number of a trailer differs from that of its header.
    CONTROL_NUMBER(Effect.FLAGS),
    /// The count in a trailer differs from the number of parts read.
    COUNT(Effect.FLAGS),
    /// A segment is not part of an 835 or not allowed in this loop; it is skipped.
    UNKNOWN_SEGMENT(Effect.FLAGS),
    /// A segment is out of the guide's order; it is read if that is possible.
    SEGMENT_ORDER(Effect.FLAGS),
    /// A segment is allowed once and is repeated; the first one counts.
    SEGMENT_REPEATED(Effect.FLAGS),
    /// A required segment is missing.
    SEGMENT_MISSING(Effect.FLAGS),
    /// A required element is missing.
    ELEMENT_MISSING(Effect.FLAGS),
    /// A segment has more elements than the guide allows.
    ELEMENT_EXTRA(Effect.FLAGS),
    /// A code is not in the guide's list for this element.
    CODE_UNKNOWN(Effect.FLAGS),
    /// A value has the wrong length or form.
    SHAPE(Effect.FLAGS),
    /// A date is invalid, or outside the years 1900 to 2100.
    DATE(Effect.FLAGS),
    /// Dates contradict each other, for example a service after its payment.
    DATE_ORDER(Effect.FLAGS),
    /// The sign of a charge contradicts CLP02.
    SIGN(Effect.FLAGS),
    /// An amount is not a number; it counts as zero.
    AMOUNT(Effect.FLAGS),
    /// An amount exceeds $10,000,000 in a claim, or $10,000,000,000 in a payment or a provider-level adjustment; it
    /// counts as that limit.
    AMOUNT_TOO_LARGE(Effect.FLAGS),
    /// An amount is not spelled as in the standard; its value counts.
    AMOUNT_SPELLING(Effect.FLAGS),
    /// A quantity is not a number.
    QUANTITY(Effect.FLAGS),
    /// An identifier is invalid, for example an NPI with a wrong check digit.
    IDENTIFIER(Effect.FLAGS),
    /// A value has a control character, or a non-ASCII character outside a name or an address.
    CHARACTER(Effect.FLAGS),
    /// SVC02 less the adjustments of the line is not SVC03.
    LINE_BALANCE(Effect.FLAGS),
    /// CLP03 less all adjustments of the claim and its lines is not CLP04.
    CLAIM_BALANCE(Effect.FLAGS),
    /// The charges of the lines do not add up to CLP03.
    LINE_CHARGES(Effect.FLAGS),
    /// The claims paid less the provider adjustments is not BPR02.
    PAYMENT_BALANCE(Effect.FLAGS),
    /// CLP05 is not the sum of the adjustments with group PR.
    PATIENT_SHARE(Effect.FLAGS);

    /// The effect of a problem on the status of the file.
    public enum Effect {
        /// No effect; the problem is only reported.
        FLAGS,
        /// A part of the file is lost: the file is PARTIAL.
        LOSES,
        /// This part has no remittance: if no other part has one, the file is REJECTED.
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
