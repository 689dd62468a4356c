package health.overturn.sample.claim;

import health.overturn.sample.x12.AmountFormat;

/// An invented payer and how it builds its remittances.
///
/// @param id the most specific id in its remittances, see [IdForm]
/// @param taxId nine digits; TRN03 and BPR10 are `1` followed by them
/// @param filingIndicator CLP06
public record SamplePayer(
        String id,
        String name,
        String taxId,
        IdForm idForm,
        String filingIndicator,
        AmountFormat amounts,
        Grouping grouping) {
    /// Whether the payer returns the control numbers of the lines, REF*6R. Payers that name themselves in TRN03 alone
    /// drop them.
    public boolean returnsControlNumbers() {
        return idForm != IdForm.TRACE;
    }

    /// The same payer under another id, as a clearinghouse names it.
    public SamplePayer withId(String newId, String newTaxId) {
        return new SamplePayer(newId, name, newTaxId, idForm, filingIndicator, amounts, grouping);
    }

    /// The element that has the payer's id.
    public enum IdForm {
        /// REF*2U; N104 has another id.
        REFERENCE,
        /// N104, with XV in N103.
        NAME_SEGMENT,
        /// TRN03 only.
        TRACE
    }

    /// The segments between the claims.
    public enum Grouping {
        /// No LX.
        NONE,
        /// One LX before the first claim.
        ONE,
        /// An LX before every third claim.
        SEVERAL,
        /// One LX, and a TS3 with the totals of the provider.
        TOTALS
    }
}
