package health.overturn.denials.claim;

/// How a denial stands by the payers' word alone, whatever people have entered.
public sealed interface PayerResolution {
    /// Nothing has answered it.
    record Open() implements PayerResolution {}

    /// Closed by an adjudication.
    sealed interface Resolved extends PayerResolution {
        /// The id of the adjudication that closed it; for a duplicate, of the one that it is a copy of.
        String closedBy();
    }

    /// A later adjudication, of this payer or of one billed instead, denied nothing.
    ///
    /// @param shiftedToPatient nothing was recovered, and a share fell to the patient
    record Paid(String closedBy, boolean shiftedToPatient) implements Resolved {}

    /// The payer took the denial itself back.
    record Reversed(String closedBy) implements Resolved {}

    /// The payer denied the claim again, which that later denial now stands for.
    record Superseded(String closedBy) implements Resolved {}

    /// CARC 18 on a claim that was open or paid.
    record Duplicate(String closedBy) implements Resolved {}
}
