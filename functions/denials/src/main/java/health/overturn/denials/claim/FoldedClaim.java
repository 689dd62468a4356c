package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of a claim that follow from its adjudications.
///
/// @param claimNumber CLP01 of the first adjudication
/// @param serviceFrom the first day of service of the first adjudication that has one
/// @param adjudications the ids of all adjudications but predeterminations, in canonical order
/// @param paid the sum of CLP04 over all payers
/// @param denials in the canonical order of the adjudications that denied
/// @param watches those that have not expired
/// @param unmatchedReversals the ids of reversals that match no known adjudication
public record FoldedClaim(
        ProtectedText claimNumber,
        @Nullable LocalDate serviceFrom,
        List<String> adjudications,
        Money paid,
        List<FoldedDenial> denials,
        List<FoldedWatch> watches,
        List<String> unmatchedReversals) {
    public FoldedClaim {
        adjudications = List.copyOf(adjudications);
        denials = List.copyOf(denials);
        watches = List.copyOf(watches);
        unmatchedReversals = List.copyOf(unmatchedReversals);
    }
}
