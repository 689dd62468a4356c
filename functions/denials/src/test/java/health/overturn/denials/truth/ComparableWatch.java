package health.overturn.denials.truth;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.FoldedClaim;
import health.overturn.denials.claim.FoldedWatch;
import health.overturn.denials.claim.WatchPolicy;
import health.overturn.sample.truth.WatchTruth;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Watched money with the facts that both the product and the generator know.
record ComparableWatch(String key, String payer, long cents, LocalDate since, LocalDate runsOutOn) {
    static ComparableWatch of(WatchTruth truth) {
        return new ComparableWatch(truth.key(), truth.payerId(), truth.cents(), truth.since(), truth.runsOutOn());
    }

    /// @param keys the generator's key of each adjudication by its id
    static List<ComparableWatch> fold(
            Collection<Adjudication> adjudications, LocalDate asOf, Map<String, String> keys) {
        return new ClaimFold(WatchPolicy.DEFAULT, asOf)
                .fold(adjudications).stream()
                        .map(FoldedClaim::watches)
                        .flatMap(List::stream)
                        .map(watch -> of(watch, keys))
                        .toList();
    }

    private static ComparableWatch of(FoldedWatch watch, Map<String, String> keys) {
        return new ComparableWatch(
                keys.getOrDefault(watch.adjudication(), "unknown"),
                watch.payer(),
                watch.amount().cents(),
                watch.since(),
                watch.expiresOn());
    }
}
