package health.overturn.storage.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
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
import java.util.stream.Collectors;

/// The linked accounts of some claims as they were read, and their fold.
final class LinkedClaims {
    private final List<ClaimPartition> partitions;
    private final LocalDate asOf;
    private final Map<String, StoredAdjudication> storedAdjudications = new HashMap<>();
    private final Map<String, Adjudication> adjudications = new HashMap<>();
    private final List<FoldedClaim> claims;
    private final Map<String, DenialPlaceholder> missingDenials = new HashMap<>();

    LinkedClaims(Practice practice, List<ClaimPartition> partitions, LocalDate asOf) {
        this.partitions = partitions;
        this.asOf = asOf;
        partitions.stream()
                .flatMap(partition -> partition.storedAdjudications().stream())
                .forEach(stored ->
                        storedAdjudications.putIfAbsent(stored.adjudication().id(), stored));
        storedAdjudications.forEach(
                (id, stored) -> adjudications.put(id, withCanonicalPayer(practice, stored.adjudication())));
        partitions.forEach(partition -> missingDenials.putAll(partition.missingDenials(practice.keys())));
        this.claims = new ClaimFold(practice.settings().watchPolicy(), asOf).fold(adjudications.values());
    }

    /// Returns the adjudication with the payer's id as the practice knows it now, so that a payer with two ids is
    /// one payer.
    private static Adjudication withCanonicalPayer(Practice practice, Adjudication adjudication) {
        return adjudication.withPayer(practice.settings().canonicalPayer(adjudication.payer()));
    }

    Map<String, Adjudication> adjudications() {
        return adjudications;
    }

    List<FoldedDenial> foldedDenials() {
        return claims.stream().flatMap(claim -> claim.denials().stream()).toList();
    }

    List<StoredDenial> storedDenials() {
        return partitions.stream()
                .flatMap(partition -> partition.denials().stream())
                .toList();
    }

    /// Returns the placeholders of denials that are not written yet, by the ids of their adjudications.
    Map<String, DenialPlaceholder> missingDenials() {
        return missingDenials;
    }

    Optional<StoredAdjudication> storedAdjudication(String id) {
        return Optional.ofNullable(storedAdjudications.get(id));
    }

    List<Item> watchItems() {
        return partitions.stream()
                .flatMap(partition -> partition.watchItems().stream())
                .toList();
    }

    List<FoldedWatch> watches() {
        return claims.stream().flatMap(claim -> claim.watches().stream()).toList();
    }

    /// The days on which the watches expire that run, or have expired without a stored denial, by the ids of their
    /// adjudications.
    Map<String, LocalDate> dueWatches() {
        Set<String> stored = storedDenials().stream().map(StoredDenial::id).collect(Collectors.toSet());
        Map<String, LocalDate> due = new HashMap<>();
        for (FoldedDenial denial : foldedDenials()) {
            if (DenialId.isOfWatch(denial.id()) && !stored.contains(denial.id())) {
                LocalDate day = denial.deniedOn();
                due.put(DenialId.adjudication(denial.id()), day == null ? asOf : day);
            }
        }
        watches().forEach(watch -> due.put(watch.adjudication(), watch.expiresOn()));
        return due;
    }

    /// The ids of the adjudications whose watches run.
    Set<String> runningWatches() {
        Set<String> running = new HashSet<>();
        watches().forEach(watch -> running.add(watch.adjudication()));
        return running;
    }

    /// Returns the adjudications that have an expiry although the state of a denial or watch is folded from them.
    List<Item> itemsToKeep() {
        Set<String> needed = new HashSet<>();
        claims.stream()
                .filter(claim -> !claim.denials().isEmpty() || !claim.watches().isEmpty())
                .forEach(claim -> needed.addAll(claim.adjudications()));
        return partitions.stream()
                .flatMap(partition -> partition.adjudicationItems().stream())
                .filter(item -> AdjudicationItem.expires(item)
                        && needed.contains(DenialId.adjudication(AdjudicationItem.id(item))))
                .toList();
    }
}
