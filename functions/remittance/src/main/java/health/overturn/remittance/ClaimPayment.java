package health.overturn.remittance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One payer's adjudication of one claim: a CLP segment and the segments that belong to it.
///
/// Mirrors loop 2100 of the 835 guide; each component names its element.
///
/// @param ordinal the claim's ordinal in its transaction, from 1
/// @param claimNumber CLP01, the practice's own claim number; often the patient's account number
/// @param status CLP02: how the payer processed the claim, not whether it paid
/// @param charge CLP03
/// @param paid CLP04, or the sum of the lines' payments where CLP04 is blank; may be negative
/// @param patientResponsibility CLP05, if sent
/// @param filingIndicator CLP06, the line of business (MA, MB, MC, 12, HM, ...), empty if not sent
/// @param payerClaimNumber CLP07
/// @param facilityCode CLP08
/// @param frequencyCode CLP09
/// @param patient NM1*QC
/// @param subscriber NM1*IL, if the subscriber is another person
/// @param correctedPerson NM1*74: the patient's data as the payer has them
/// @param renderingProvider the NPI in NM109 of NM1*82; empty if not sent
/// @param crossoverCarrier NM103 of NM1*TT: the payer to which the claim was transferred; empty if not sent
/// @param correctedPayer NM103 of NM1*PR in the claim: the payer that should pay first; empty if not sent
/// @param statementFrom DTM*232, else a DTM*472 before the first line
/// @param statementTo DTM*233
/// @param receivedByPayer DTM*050
/// @param coverageEnd DTM*036
/// @param adjustments all triplets of the claim-level CAS segments, in order
/// @param remarkCodes MOA03 to MOA07, MIA05, and MIA20 to MIA23, in order
/// @param references all claim-level REF segments
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

    /// The first day of service: the statement's, else the earliest of the lines; null if the claim has no date.
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

    /// The NPI of the rendering provider, else of the payee; empty if neither is named.
    public String provider(Payee paid) {
        return renderingProvider.isEmpty() ? paid.npi() : renderingProvider;
    }

    /// The payer's number of the claim that this one corrects (REF*F8); [ProtectedText#NONE] if not sent.
    public ProtectedText originalClaimNumber() {
        for (Reference reference : references) {
            if (reference.qualifier().equals("F8")) {
                return reference.value();
            }
        }
        return ProtectedText.NONE;
    }
}
