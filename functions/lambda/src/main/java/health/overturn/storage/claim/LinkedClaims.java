package health.overturn.storage.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.FoldedClaim;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.FoldedWatch;
import health.overturn.denials.settings.Threshold;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.item.WatchItem;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The linked accounts of some claims as they were read, and their fold.
final class LinkedClaims {
    private final List<ClaimPartition> partitions;
    private final LocalDate asOf;
    private final Practice practice;
    private final Map<String, StoredAdjudication> storedAdjudications = new HashMap<>();
    private final Map<String, Adjudication> adjudications = new HashMap<>();
    private final List<FoldedClaim> claims;
    private final Map<String, DenialPlaceholder> missingDenials = new HashMap<>();

    LinkedClaims(Practice practice, List<ClaimPartition> partitions, LocalDate asOf) {
        this.partitions = partitions;
        this.asOf = asOf;
        this.practice = practice;
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
        Set<String> forgotten = watchesWithoutTheirAnswers();
        Map<String, LocalDate> due = new HashMap<>();
        for (FoldedDenial denial : foldedDenials()) {
            String id = DenialId.adjudication(denial.id());
            if (DenialId.isOfWatch(denial.id()) && !stored.contains(denial.id()) && !forgotten.contains(id)) {
                LocalDate day = denial.deniedOn();
                due.put(id, day == null ? asOf : day);
            }
        }
        watches().forEach(watch -> due.put(watch.adjudication(), watch.expiresOn()));
        return due;
    }

    /// The ids of answered watches that are so old that their answers are deleted by now.
    private Set<String> watchesWithoutTheirAnswers() {
        LocalDate keptSince = asOf.minusMonths(practice.settings().settings().count(Threshold.KEEP_MONTHS));
        return watchItems().stream()
                .filter(watch -> !WatchItem.isWaiting(watch)
                        && practice.day(WatchItem.receivedAt(watch)).isBefore(keptSince))
                .map(WatchItem::id)
                .collect(Collectors.toSet());
    }

    /// The ids of the adjudications whose watches run.
    Set<String> runningWatches() {
        Set<String> running = new HashSet<>();
        watches().forEach(watch -> running.add(watch.adjudication()));
        return running;
    }

    /// Returns the adjudications that have an expiry although the state of a denial is folded from them.
    ///
    /// Those of a watch expire long after it. Only if it outlasts them must they be kept too.
    List<Item> itemsToKeep() {
        Set<String> needed = new HashSet<>();
        claims.stream()
                .filter(claim -> !claim.denials().isEmpty() || hasWatchThatOutlasts(claim))
                .forEach(claim -> needed.addAll(claim.adjudications()));
        return adjudicationItems()
                .filter(item -> AdjudicationItem.expires(item)
                        && needed.contains(DenialId.adjudication(AdjudicationItem.id(item))))
                .toList();
    }

    private boolean hasWatchThatOutlasts(FoldedClaim claim) {
        Set<String> ids = Set.copyOf(claim.adjudications());
        return claim.watches().stream()
                .anyMatch(watch -> adjudicationItems()
                        .anyMatch(item -> ids.contains(AdjudicationItem.id(item))
                                && AdjudicationItem.expiresBefore(
                                        item, watch.expiresOn().plusMonths(1))));
    }

    private Stream<Item> adjudicationItems() {
        return partitions.stream().flatMap(partition -> partition.adjudicationItems().stream());
    }
}
