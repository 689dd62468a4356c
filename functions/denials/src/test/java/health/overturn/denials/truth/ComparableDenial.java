package health.overturn.denials.truth;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.FoldedClaim;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.claim.WatchPolicy;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.TrueOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One folded denial with the facts that both the product and the generator know.
record ComparableDenial(
        String key,
        String payer,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        long cents,
        String category,
        TrueOutcome outcome,
        long recovered,
        boolean takeback,
        String repeatOf,
        String duplicateOf,
        boolean shiftedToPatient) {
    static ComparableDenial of(DenialTruth truth) {
        return new ComparableDenial(
                truth.key(),
                truth.payerId(),
                truth.deniedOn(),
                truth.firstDeniedOn(),
                truth.deniedCents(),
                truth.category(),
                truth.outcome(),
                truth.recoveredCents(),
                truth.takeback(),
                truth.repeatOf(),
                truth.duplicateOf(),
                truth.shiftedToPatient());
    }

    /// @param keys the generator's key of each adjudication by its id
    static List<ComparableDenial> fold(
            Collection<Adjudication> adjudications, LocalDate asOf, Map<String, String> keys) {
        return new ClaimFold(WatchPolicy.DEFAULT, asOf)
                .fold(adjudications).stream()
                        .map(FoldedClaim::denials)
                        .flatMap(List::stream)
                        .map(denial -> of(denial, keys))
                        .toList();
    }

    private static ComparableDenial of(FoldedDenial denial, Map<String, String> keys) {
        PayerResolution resolution = denial.resolution();
        return new ComparableDenial(
                key(keys, denial.id()),
                denial.payer(),
                denial.deniedOn(),
                denial.firstDeniedOn(),
                denial.amount().cents(),
                denial.judgement().category().name(),
                outcome(resolution),
                denial.recovered().cents(),
                denial.takeback(),
                key(keys, denial.repeatOf()),
                resolution instanceof PayerResolution.Duplicate duplicate ? key(keys, duplicate.closedBy()) : "",
                resolution instanceof PayerResolution.Paid && denial.money().isShiftedToPatient());
    }

    private static TrueOutcome outcome(PayerResolution resolution) {
        return switch (resolution) {
            case PayerResolution.Open() -> TrueOutcome.OPEN;
            case PayerResolution.Paid paid -> TrueOutcome.PAID;
            case PayerResolution.Reversed reversed -> TrueOutcome.REVERSED;
            case PayerResolution.Superseded superseded -> TrueOutcome.SUPERSEDED;
            case PayerResolution.Duplicate duplicate -> TrueOutcome.DUPLICATE;
        };
    }

    private static String key(Map<String, String> keys, @Nullable String id) {
        return id == null ? "" : keys.getOrDefault(id, "unknown");
    }
}
