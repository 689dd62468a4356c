package health.overturn.denials.claim;

/// How later adjudications closed a denial. Entries of people do not count here.
public sealed interface PayerResolution {
    /// No adjudication has closed the denial.
    record Open() implements PayerResolution {}

    /// An adjudication closed the denial.
    sealed interface Resolved extends PayerResolution {
        /// The id of the adjudication that closed the denial; for a duplicate, of the adjudication that it
        /// copies.
        String closedBy();
    }

    /// A later adjudication, of this payer or of one that was billed instead, denied nothing.
    ///
    /// @param shiftedToPatient nothing was recovered, and the patient owes a share
    record Paid(String closedBy, boolean shiftedToPatient) implements Resolved {}

    /// The payer reversed the denial itself.
    record Reversed(String closedBy) implements Resolved {}

    /// The payer denied the claim again, and the later denial replaces this one.
    record Superseded(String closedBy) implements Resolved {}

    /// The denial has CARC 18 alone, and the claim has an open denial or was paid.
    record Duplicate(String closedBy) implements Resolved {}
}
