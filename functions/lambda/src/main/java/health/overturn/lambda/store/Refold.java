package health.overturn.lambda.store;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.ClaimFacts;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.claim.Standing;
import health.overturn.denials.claim.WatchFacts;
import health.overturn.denials.work.Denial;
import health.overturn.denials.work.Facts;
import health.overturn.remittance.Protected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Folds a claim's facts anew and puts what they say over the state of its denials.
final class Refold {
    private static final int ATTEMPTS = 20;

    private final Table table;
    private final Set<Key> monthsPut = ConcurrentHashMap.newKeySet();

    Refold(Table table) {
        this.table = table;
    }

    /// Brings the claims of an account up to date.
    ///
    /// @param at when what changed them came in
    /// @param untied payer claim numbers known to tie no accounts together
    /// @return how many denials changed
    int refold(Practice practice, String account, Instant at, Collection<Protected> untied) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<ClaimPartition> partitions = new Closure(table, practice, untied).from(account);
            Optional<Integer> changed = merge(practice, partitions, at);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw new IllegalStateException(
                "claim: one of " + ATTEMPTS + " attempts to write its state was expected to be the only one");
    }

    /// Empty where someone else changed a denial meanwhile: what was read is stale.
    private Optional<Integer> merge(Practice practice, List<ClaimPartition> partitions, Instant at) {
        Map<String, Adjudication> adjudications = adjudications(practice, partitions);
        List<ClaimFacts> claims = new ClaimFold(practice.settings().watchPolicy(), practice.day(at))
                .fold(adjudications.values());
        int changed = 0;
        Set<String> running = new HashSet<>();
        for (ClaimFacts claim : claims) {
            claim.watches().stream().map(WatchFacts::id).forEach(running::add);
            for (DenialFacts facts : claim.denials()) {
                Optional<Denial> before = find(partitions, facts.id());
                Optional<Denial> after = before.flatMap(denial -> denial.after(told(facts, adjudications), at));
                if (after.isPresent() && !put(practice, after.get())) {
                    return Optional.empty();
                }
                changed += after.isPresent() ? 1 : 0;
            }
        }
        keep(partitions, claims);
        return Optional.of(changed);
    }

    private static Map<String, Adjudication> adjudications(Practice practice, List<ClaimPartition> partitions) {
        Map<String, Adjudication> all = new HashMap<>();
        for (ClaimPartition partition : partitions) {
            for (Fact fact : partition.facts()) {
                Adjudication adjudication = fact.adjudication();
                all.put(adjudication.id(), underOnePayer(practice, adjudication));
            }
        }
        return all;
    }

    /// The same under the payer's id as the practice knows it now: a payer that sends two ids is one payer.
    private static Adjudication underOnePayer(Practice practice, Adjudication sent) {
        return new Adjudication(
                sent.id(),
                sent.claimNumber(),
                sent.serviceFrom(),
                sent.payerClaimNumber(),
                sent.originalClaimNumber(),
                practice.settings().canonicalPayer(sent.payer()),
                sent.paidOn(),
                sent.transaction(),
                sent.position(),
                sent.status(),
                sent.charge(),
                sent.paid(),
                sent.judgement());
    }

    private static Optional<Denial> find(List<ClaimPartition> partitions, String id) {
        return partitions.stream()
                .flatMap(partition -> partition.denial(id).stream())
                .findFirst();
    }

    private static Facts told(DenialFacts facts, Map<String, Adjudication> adjudications) {
        Standing standing = facts.standing();
        return new Facts(
                outcome(standing),
                facts.recovered().cents(),
                facts.repeatOf() == null ? "" : facts.repeatOf(),
                standing instanceof Standing.Duplicate duplicate ? duplicate.by() : "",
                facts.takeback(),
                standing instanceof Standing.Paid paid && paid.shiftedToPatient(),
                facts.deniedOn(),
                facts.firstDeniedOn(),
                resolvedOn(standing, adjudications));
    }

    private static String outcome(Standing standing) {
        return switch (standing) {
            case Standing.Open ignored -> "";
            case Standing.Paid ignored -> "PAID";
            case Standing.Reversed ignored -> "REVERSED";
            case Standing.Superseded ignored -> "SUPERSEDED";
            case Standing.Duplicate ignored -> "DUPLICATE";
        };
    }

    private static @Nullable LocalDate resolvedOn(Standing standing, Map<String, Adjudication> adjudications) {
        if (!(standing instanceof Standing.Resolved resolved)) {
            return null;
        }
        Adjudication by = adjudications.get(resolved.by());
        return by == null ? null : by.paidOn();
    }

    private boolean put(Practice practice, Denial denial) {
        if (denial.resolved()) {
            Key month = practice.keys().resolvedMonth(DenialItem.resolvedIn(denial));
            if (!monthsPut.contains(month)) {
                table.putAll(List.of(Item.at(month)));
                monthsPut.add(month);
            }
        }
        return table.putOver(DenialItem.of(practice.keys(), denial), denial.version() - 1);
    }

    /// What a denial's state was folded from stays as long as the denial.
    private void keep(List<ClaimPartition> partitions, List<ClaimFacts> claims) {
        Set<String> needed = new HashSet<>();
        claims.stream()
                .filter(claim -> !claim.denials().isEmpty() || !claim.watches().isEmpty())
                .forEach(claim -> needed.addAll(claim.adjudications()));
        List<Item> kept = partitions.stream()
                .flatMap(partition -> partition.adjudications().stream())
                .filter(item -> AdjudicationItem.expires(item)
                        && needed.contains(item.text("sk").substring(AdjudicationItem.PREFIX.length())))
                .map(AdjudicationItem::forever)
                .toList();
        if (!kept.isEmpty()) {
            table.putAll(kept);
        }
    }
}
