package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a claim's adjudications come to.
///
/// @param claimNumber CLP01 of the first adjudication
/// @param serviceFrom the first day of service of the first adjudication that has one
/// @param adjudications their ids in canonical order, reversals included, predeterminations not
/// @param paid the sum of CLP04 over all payers
/// @param denials in the canonical order of the adjudications that they came from
/// @param watches those that still run
/// @param unmatchedReversals the ids of reversals that fit no adjudication known
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
