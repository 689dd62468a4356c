package health.overturn.lambda.store;

import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.work.Denial;
import health.overturn.remittance.Protected;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
            Group group = new Group(practice, partitions, practice.day(at));
            Optional<Integer> changed = merge(practice, group, at);
            if (changed.isPresent()) {
                endWatches(group);
                keep(group);
                return changed.get();
            }
        }
        throw new IllegalStateException(
                "claim: one of " + ATTEMPTS + " attempts to write its state was expected to be the only one");
    }

    /// Makes denials of the watches of an account that have run out.
    int runOut(Practice practice, String account, Instant at) {
        List<ClaimPartition> partitions = new Closure(table, practice, List.of()).from(account);
        Group group = new Group(practice, partitions, practice.day(at));
        for (Item watch : group.watches()) {
            String id = WatchItem.id(watch);
            group.denials().stream()
                    .filter(denial -> denial.id().equals(id) && group.stored(id).isEmpty())
                    .forEach(denial -> table.putIfAbsent(
                            DenialItem.of(practice.keys(), ranOut(practice, group, watch, denial, at))));
            if (!group.runningWatches().contains(id)) {
                table.putAll(List.of(WatchItem.answered(watch)));
            }
        }
        return refold(practice, account, at, List.of());
    }

    private static Denial ranOut(Practice practice, Group group, Item watch, DenialFacts denial, Instant at) {
        Fact fact = group.fact(denial.id()).orElseThrow();
        return Denial.takenIn(
                new Denial.Subject(
                        denial.id(),
                        practice.hash().account(fact.adjudication()),
                        denial.payer(),
                        denial.amount().cents(),
                        denial.deniedOn()),
                new Denial.Arrival(at, practice.day(at), WatchItem.source(watch)),
                practice.router().route(fact, denial.judgement(), practice.day(at)));
    }

    /// Empty where someone else changed a denial meanwhile: what was read is stale.
    private Optional<Integer> merge(Practice practice, Group group, Instant at) {
        int changed = 0;
        Set<String> denied = new HashSet<>();
        for (DenialFacts facts : group.denials()) {
            denied.add(facts.id());
            Optional<Denial> after =
                    group.stored(facts.id()).flatMap(denial -> denial.after(Told.of(facts, group.adjudications()), at));
            if (after.isPresent() && !put(practice, after.get())) {
                return Optional.empty();
            }
            changed += after.isPresent() ? 1 : 0;
        }
        for (Item watch : group.watches()) {
            Optional<Denial> withdrawn = group.stored(WatchItem.id(watch))
                    .filter(denial -> !denied.contains(denial.id()))
                    .flatMap(denial -> denial.after(Told.withdrawn(denial.facts()), at));
            if (withdrawn.isPresent() && !put(practice, withdrawn.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(changed);
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

    /// Takes watches that were answered out of their lane. One that ran out waits there for its day's run.
    private void endWatches(Group group) {
        Set<String> ranOut = new HashSet<>();
        group.denials().forEach(denial -> ranOut.add(denial.id()));
        Set<String> running = group.runningWatches();
        List<Item> answered = group.watches().stream()
                .filter(watch -> WatchItem.waiting(watch)
                        && !running.contains(WatchItem.id(watch))
                        && !ranOut.contains(WatchItem.id(watch)))
                .map(WatchItem::answered)
                .toList();
        if (!answered.isEmpty()) {
            table.putAll(answered);
        }
    }

    /// What a denial's state was folded from stays as long as the denial.
    private void keep(Group group) {
        List<Item> kept =
                group.neededForever().stream().map(AdjudicationItem::forever).toList();
        if (!kept.isEmpty()) {
            table.putAll(kept);
        }
    }
}
