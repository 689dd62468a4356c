package health.overturn.lambda.store;

import health.overturn.denials.cycle.Lane;
import health.overturn.remittance.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Where a practice's denials stand for the cycles and in ranks. Indexes lag behind by moments:
/// what they name is read before anything is decided.
public final class Standings {
    /// Comes after every id.
    private static final String END = "~";

    private final Table table;
    private final Directory directory;

    public Standings(Table table) {
        this.table = table;
        this.directory = new Directory(table);
    }

    /// Who stands in stretches of lanes: with the lead, or with anybody who has such in hand.
    public List<Key> in(Practice practice, List<Lane.Stretch> stretches) {
        Keys keys = practice.keys();
        List<String> hands = stretches.stream().allMatch(Standings::isWithLead)
                ? List.of()
                : directory.names(practice).assignees().stream().map(keys::work).toList();
        return Parallel.all(stretches.stream()
                        .flatMap(stretch -> (isWithLead(stretch) ? List.of(keys.awaitingDecision()) : hands)
                                .stream().map(partition -> reading(partition, stretch)))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Where each unresolved denial stands, by its entry alone: with whom, in which lane, by which
    /// day and value.
    public Map<Key, String> waiting(Practice practice) {
        Keys keys = practice.keys();
        Stream<String> hands = directory.names(practice).assignees().stream().map(keys::work);
        Map<Key, String> waiting = new HashMap<>();
        Parallel.all(Stream.concat(hands, Stream.of(keys.awaitingDecision()))
                        .map(hand -> (Callable<List<Item>>) () -> table.between(IndexName.WORK, hand, "0", END))
                        .toList())
                .forEach(entries -> entries.forEach(entry -> waiting.put(
                        entry.key(),
                        entry.text(IndexName.WORK.partitionKey()) + "#" + entry.text(IndexName.WORK.sortKey()))));
        return waiting;
    }

    private static boolean isWithLead(Lane.Stretch stretch) {
        return stretch.lane() == Lane.ESCALATED;
    }

    private Callable<List<Key>> reading(String partition, Lane.Stretch stretch) {
        String from = WorkEntry.order(stretch.lane(), stretch.from());
        String to = WorkEntry.order(stretch.lane(), stretch.to()) + END;
        return () -> keys(table.between(IndexName.WORK, partition, from, to));
    }

    /// Who stands in a payer's rank with less than an amount.
    public List<Key> under(Practice practice, String payer, Money amount) {
        return smaller(practice, payer, amount).stream().map(RankEntry::key).toList();
    }

    /// The same, by its entries alone.
    public List<RankEntry> smaller(Practice practice, String payer, Money amount) {
        String from = Keys.valueOrder(amount.cents() - 1, "0", "");
        return table.between(IndexName.RANK, practice.keys().rank(payer), from, END).stream()
                .map(RankEntry::of)
                .toList();
    }

    /// Amounts in cents, both in it.
    public record Between(long from, long to) {}

    /// Who was resolved in a month, of those denied for an amount between two.
    public List<Key> resolved(Practice practice, YearMonth month, Between denied) {
        return keys(table.between(
                IndexName.RANK,
                practice.keys().rank(month),
                Keys.valueOrder(denied.to(), "0", ""),
                Keys.valueOrder(denied.from(), END, "")));
    }

    /// The first of a payer's rank, so many of them.
    public List<RankEntry> top(Practice practice, String payer, int most) {
        return table.stretch(Stretch.of(IndexName.RANK, practice.keys().rank(payer), "", most)).stream()
                .map(RankEntry::of)
                .toList();
    }

    /// All of a payer's rank, by its entries alone.
    public List<RankEntry> all(Practice practice, String payer) {
        return entries(practice.keys().rank(payer));
    }

    /// All that was resolved in a month, by its entries alone.
    public List<RankEntry> resolvedIn(Practice practice, YearMonth month) {
        return entries(practice.keys().rank(month));
    }

    private List<RankEntry> entries(String rank) {
        return table.between(IndexName.RANK, rank, "0", END).stream()
                .map(RankEntry::of)
                .toList();
    }

    /// The versions of denials, which may be those of a moment ago; of what is none, or not yet one, nothing.
    public Map<Key, Long> versions(Collection<Key> denials) {
        Map<Key, Long> versions = new HashMap<>(table.versions(denials));
        versions.values().removeIf(version -> version <= 0);
        return versions;
    }

    /// The payers that ever denied anything to the practice.
    public List<String> payers(Practice practice) {
        return directory.names(practice).payers();
    }

    /// Denials as they are now.
    public List<KeptDenial> read(Collection<Key> denials) {
        return table.getAll(denials).values().stream().map(DenialItem::read).toList();
    }

    /// Denials, perhaps as they were a moment ago, as the index that named them is too, and those
    /// that nobody can read: one that is broken is no reason to pass over others. Whoever moves one
    /// does so over the version read, or reads it again.
    public Reading reading(Collection<Key> denials) {
        List<KeptDenial> readable = new ArrayList<>();
        List<Key> broken = new ArrayList<>();
        table.getAllLately(denials).forEach((key, item) -> {
            try {
                readable.add(DenialItem.read(item));
            } catch (RuntimeException unreadable) {
                broken.add(key);
            }
        });
        return new Reading(readable, broken);
    }

    /// What came of reading denials.
    ///
    /// @param broken whose items cannot be read
    public record Reading(List<KeptDenial> denials, List<Key> broken) {
        public Reading {
            denials = List.copyOf(denials);
            broken = List.copyOf(broken);
        }
    }

    /// A denial as it is now.
    public Optional<KeptDenial> read(Key denial) {
        return table.get(denial).map(DenialItem::read);
    }

    private static List<Key> keys(List<Item> entries) {
        return entries.stream().map(Item::key).toList();
    }
}
