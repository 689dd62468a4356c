package health.overturn.denials.claim;

/// How later adjudications closed a denial. Entries of people do not count here.
public sealed interface PayerResolution {
    /// No adjudication has closed the denial, or none has for all of its lines.
    record Open() implements PayerResolution {}

    /// An adjudication closed the denial.
    sealed interface Resolved extends PayerResolution {
        /// The id of the adjudication that closed the denial; for a duplicate, of the adjudication that it
        /// copies.
        String closedBy();
    }

    /// Later adjudications, of this payer or of one that was billed instead, denied nothing on the denied lines. They
    /// paid, or left the charge to the patient.
    record Paid(String closedBy) implements Resolved {}

    /// The payer reversed the denial itself, and nothing came after.
    record Reversed(String closedBy) implements Resolved {}

    /// The payer denied again, and the later denial replaces this one.
    ///
    /// @param upheld the later denial says that the earlier one stands: CARC 193, remark N539 or MA91, or the same
    ///     CARC again
    record Superseded(String closedBy, boolean upheld) implements Resolved {}

    /// The denial has CARC 18 alone and the claim has an open denial or was paid, or CARC B13 alone and the earlier
    /// payment is there.
    record Duplicate(String closedBy) implements Resolved {}
}
