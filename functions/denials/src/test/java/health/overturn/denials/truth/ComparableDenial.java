package health.overturn.denials.truth;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
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
        String cause,
        TrueOutcome outcome,
        boolean upheld,
        Money money,
        boolean takeback,
        String repeatOf,
        String duplicateOf) {
    /// What became of the denied money, in cents.
    record Money(long recovered, long allowedToPatient, long stake, long open) {}

    static ComparableDenial of(DenialTruth truth) {
        return new ComparableDenial(
                truth.key(),
                truth.payerId(),
                truth.deniedOn(),
                truth.firstDeniedOn(),
                truth.deniedCents(),
                truth.category(),
                truth.cause(),
                truth.outcome(),
                truth.upheld(),
                new Money(truth.recoveredCents(), truth.allowedToPatientCents(), truth.stakeCents(), truth.openCents()),
                truth.takeback(),
                truth.repeatOf(),
                truth.duplicateOf());
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
                denial.cause().name(),
                outcome(resolution),
                resolution instanceof PayerResolution.Superseded superseded && superseded.upheld(),
                new Money(
                        denial.recovered().cents(),
                        denial.money().allowedToPatient().cents(),
                        denial.stake().cents(),
                        denial.open().cents()),
                denial.takeback(),
                key(keys, denial.repeatOf()),
                resolution instanceof PayerResolution.Duplicate duplicate ? key(keys, duplicate.closedBy()) : "");
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
        if (id == null) {
            return "";
        }
        String key = keys.getOrDefault(DenialId.adjudication(id), "unknown");
        return DenialId.isOfWatch(id) ? key + "-undecided" : key;
    }
}
