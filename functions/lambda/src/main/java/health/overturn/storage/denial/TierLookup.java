package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.Ranking;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Where triage has denials at this moment: read live from the head of each payer's rank, which is all
/// that is read of it, however many follow. An index entry has its tier before its denial is read.
public final class TierLookup {
    private final Ranking ranking;
    private final Map<String, Integer> places;

    private TierLookup(Ranking ranking, Map<String, Integer> places) {
        this.ranking = ranking;
        this.places = Map.copyOf(places);
    }

    /// Of all payers.
    public static TierLookup forPractice(DynamoDbTable table, Practice practice) {
        return read(table, practice, new DenialFinder(table).ranks(practice, DenialFinder.DenialScope.UNRESOLVED, ""));
    }

    /// Of the payers of some denials, and good for these payers alone.
    public static TierLookup forPayersOf(DynamoDbTable table, Practice practice, Collection<Denial> denials) {
        return read(
                table,
                practice,
                denials.stream()
                        .map(denial -> practice.keys().rank(denial.subject().payer()))
                        .distinct()
                        .toList());
    }

    private static TierLookup read(DynamoDbTable table, Practice practice, List<String> ranks) {
        Settings settings = practice.settings().settings();
        int length = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        List<Callable<List<Item>>> heads = ranks.stream()
                .map(rank -> (Callable<List<Item>>) () -> table.query(IndexRange.of(TableIndex.RANK, rank, "", length)))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        for (List<Item> head : ParallelCalls.invokeAll(heads)) {
            for (int index = 0; index < head.size(); index++) {
                places.put(id(head.get(index).key()), index + 1);
            }
        }
        return new TierLookup(new Ranking(settings), places);
    }

    /// The tier of what stands at a key with this open amount.
    public Tier tier(ItemKey key, Money open) {
        return ranking.tier(open, places.getOrDefault(id(key), Ranking.BEHIND));
    }

    /// With its tier, and with its rank where it is in the head. What is not, and what is resolved, has
    /// rank 0 and is STANDARD or SMALL by its open amount.
    public RankedDenial ranked(Denial denial) {
        int place = places.getOrDefault(denial.id(), Ranking.BEHIND);
        return ranking.ranked(denial, denial.status().isResolved() ? Ranking.BEHIND : place);
    }

    private static String id(ItemKey key) {
        return key.sort().substring(DenialItem.PREFIX.length());
    }
}
