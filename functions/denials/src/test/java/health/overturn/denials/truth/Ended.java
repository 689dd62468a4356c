package health.overturn.denials.truth;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.ClaimFacts;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.claim.Standing;
import health.overturn.denials.claim.WatchPolicy;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of one denial in the words that both sides have.
record Ended(
        String key,
        String payer,
        @Nullable LocalDate deniedOn,
        @Nullable LocalDate firstDeniedOn,
        long cents,
        String category,
        Outcome outcome,
        long recovered,
        boolean takeback,
        String repeatOf,
        String duplicateOf,
        boolean shiftedToPatient) {
    static Ended of(DenialTruth truth) {
        return new Ended(
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

    /// @param keys the author's key of each adjudication by its id
    static List<Ended> fold(Collection<Adjudication> adjudications, LocalDate asOf, Map<String, String> keys) {
        return new ClaimFold(WatchPolicy.DEFAULT, asOf)
                .fold(adjudications).stream()
                        .map(ClaimFacts::denials)
                        .flatMap(List::stream)
                        .map(facts -> of(facts, keys))
                        .toList();
    }

    private static Ended of(DenialFacts facts, Map<String, String> keys) {
        Standing standing = facts.standing();
        return new Ended(
                key(keys, facts.id()),
                facts.payer(),
                facts.deniedOn(),
                facts.firstDeniedOn(),
                facts.amount().cents(),
                facts.judgement().category().name(),
                outcome(standing),
                facts.recovered().cents(),
                facts.takeback(),
                key(keys, facts.repeatOf()),
                standing instanceof Standing.Duplicate duplicate ? key(keys, duplicate.by()) : "",
                standing instanceof Standing.Paid paid && paid.shiftedToPatient());
    }

    private static Outcome outcome(Standing standing) {
        return switch (standing) {
            case Standing.Open() -> Outcome.OPEN;
            case Standing.Paid paid -> Outcome.PAID;
            case Standing.Reversed reversed -> Outcome.REVERSED;
            case Standing.Superseded superseded -> Outcome.SUPERSEDED;
            case Standing.Duplicate duplicate -> Outcome.DUPLICATE;
        };
    }

    private static String key(Map<String, String> keys, @Nullable String id) {
        return id == null ? "" : keys.getOrDefault(id, "unknown");
    }
}
