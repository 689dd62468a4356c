package health.overturn.sample.claim;

import health.overturn.sample.x12.AmountFormat;

/// An invented payer and its habits.
///
/// @param id the best id that its remittances carry, see [IdForm]
/// @param taxId nine digits; TRN03 and BPR10 are `1` and these
/// @param filingIndicator CLP06
public record SamplePayer(
        String id,
        String name,
        String taxId,
        IdForm idForm,
        String filingIndicator,
        AmountFormat amounts,
        Grouping grouping) {
    /// Where the payer's id stands.
    public enum IdForm {
        /// REF*2U, with another id in N104
        REFERENCE,
        /// N104 with N103 XV
        NAME_SEGMENT,
        /// nowhere but in TRN03
        TRACE
    }

    /// What stands between the claims.
    public enum Grouping {
        /// no LX at all
        NONE,
        /// one LX before the first claim
        ONE,
        /// an LX before every third claim, in a claim's place
        SEVERAL,
        /// one LX, and TS3 with the totals of the provider
        TOTALS
    }
}
