package health.overturn.remittance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One CLP and what follows it: how a payer adjudicated one claim.
///
/// @param ordinal the claim's ordinal in its transaction, from 1
/// @param claimNumber CLP01, the practice's own number; many practices send the patient's account number
/// @param status CLP02 as sent; it says how the claim was processed, not whether it was paid
/// @param charge CLP03
/// @param paid CLP04; may be negative
/// @param patientResponsibility CLP05, where sent
/// @param filingIndicator CLP06, the line of business (MA, MB, MC, 12, HM, ...), empty where not sent
/// @param payerClaimNumber CLP07
/// @param facilityCode CLP08
/// @param frequencyCode CLP09
/// @param patient NM1*QC
/// @param subscriber NM1*IL, where it is another person
/// @param correctedPerson NM1*74: what the payer holds to be right
/// @param renderingProvider NM1*82, the NPI of NM109, else empty
/// @param crossoverCarrier NM1*TT: the payer that already has the claim, else empty
/// @param correctedPayer NM1*PR inside the claim: who should pay first, else empty
/// @param statementFrom DTM*232, else DTM*472 before any line
/// @param statementTo DTM*233
/// @param receivedByPayer DTM*050
/// @param coverageEnd DTM*036
/// @param adjustments every triplet of every claim-level CAS, in order
/// @param remarkCodes MOA03 to 07, MIA05 and MIA20 to 23, in order
/// @param references every REF of the claim
public record ClaimPayment(
        int ordinal,
        Position at,
        ProtectedText claimNumber,
        ClaimStatusCode status,
        Money charge,
        Money paid,
        @Nullable Money patientResponsibility,
        String filingIndicator,
        ProtectedText payerClaimNumber,
        String facilityCode,
        String frequencyCode,
        Person patient,
        Person subscriber,
        Person correctedPerson,
        String renderingProvider,
        String crossoverCarrier,
        String correctedPayer,
        @Nullable LocalDate statementFrom,
        @Nullable LocalDate statementTo,
        @Nullable LocalDate receivedByPayer,
        @Nullable LocalDate coverageEnd,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        List<Reference> references,
        List<ServiceLine> lines)
        implements RemittanceRecord {
    public ClaimPayment {
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    /// The first day of service: the statement's, else the earliest of the lines; absent where the claim carries no
    /// date.
    public @Nullable LocalDate serviceFrom() {
        if (statementFrom != null) {
            return statementFrom;
        }
        LocalDate first = null;
        for (ServiceLine line : lines) {
            LocalDate from = line.serviceFrom();
            if (from != null && (first == null || from.isBefore(first))) {
                first = from;
            }
        }
        return first;
    }

    /// The NPI of who rendered the service, else of who is paid; empty where neither is named.
    public String provider(Payee paid) {
        return renderingProvider.isEmpty() ? paid.npi() : renderingProvider;
    }

    /// The payer's number of the claim that this one corrects (REF*F8), or [ProtectedText#NONE].
    public ProtectedText originalClaimNumber() {
        for (Reference reference : references) {
            if (reference.qualifier().equals("F8")) {
                return reference.value();
            }
        }
        return ProtectedText.NONE;
    }
}
