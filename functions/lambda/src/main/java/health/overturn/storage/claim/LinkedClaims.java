package health.overturn.storage.claim;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.FoldedClaim;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.FoldedWatch;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The accounts of some claims as they were read, and what the fold makes of them.
final class LinkedClaims {
    private final List<ClaimPartition> partitions;
    private final Map<String, StoredAdjudication> facts = new HashMap<>();
    private final Map<String, Adjudication> adjudications = new HashMap<>();
    private final List<FoldedClaim> claims;
    private final Map<String, DenialPlaceholder> unmade = new HashMap<>();

    LinkedClaims(Practice practice, List<ClaimPartition> partitions, LocalDate asOf) {
        this.partitions = partitions;
        partitions.stream()
                .flatMap(partition -> partition.facts().stream())
                .forEach(fact -> facts.putIfAbsent(fact.adjudication().id(), fact));
        facts.forEach((id, fact) -> adjudications.put(id, underOnePayer(practice, fact.adjudication())));
        partitions.forEach(partition -> unmade.putAll(partition.unmade(practice.keys())));
        this.claims = new ClaimFold(practice.settings().watchPolicy(), asOf).fold(adjudications.values());
    }

    /// The same under the payer's id as the practice knows it now: a payer that sends two ids is one payer.
    private static Adjudication underOnePayer(Practice practice, Adjudication sent) {
        String payer = practice.settings().canonicalPayer(sent.payer());
        if (payer.equals(sent.payer())) {
            return sent;
        }
        return new Adjudication(
                sent.id(),
                sent.claimNumber(),
                sent.serviceFrom(),
                sent.payerClaimNumber(),
                sent.originalClaimNumber(),
                payer,
                sent.paidOn(),
                sent.transaction(),
                sent.position(),
                sent.status(),
                sent.charge(),
                sent.paid(),
                sent.judgement());
    }

    Map<String, Adjudication> adjudications() {
        return adjudications;
    }

    List<FoldedDenial> denials() {
        return claims.stream().flatMap(claim -> claim.denials().stream()).toList();
    }

    List<StoredDenial> stored() {
        return partitions.stream()
                .flatMap(partition -> partition.denials().stream())
                .toList();
    }

    /// What stands in the places of denials that are not there, by the ids of their adjudications.
    Map<String, DenialPlaceholder> missingDenials() {
        return unmade;
    }

    Optional<StoredAdjudication> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    List<Item> watches() {
        return partitions.stream()
                .flatMap(partition -> partition.watches().stream())
                .toList();
    }

    Set<String> runningWatches() {
        Set<String> running = new HashSet<>();
        claims.forEach(claim -> claim.watches().stream().map(FoldedWatch::id).forEach(running::add));
        return running;
    }

    /// The adjudications that would be dropped one day, of claims whose state is folded from them.
    List<Item> itemsToKeep() {
        Set<String> needed = new HashSet<>();
        claims.stream()
                .filter(claim -> !claim.denials().isEmpty() || !claim.watches().isEmpty())
                .forEach(claim -> needed.addAll(claim.adjudications()));
        return partitions.stream()
                .flatMap(partition -> partition.adjudications().stream())
                .filter(item -> AdjudicationItem.expires(item) && needed.contains(AdjudicationItem.id(item)))
                .toList();
    }
}
