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

/// Looks up the current tier and rank of denials.
///
/// It reads only the first entries of each payer's ranking. The tier of an index entry is known before its denial is
/// read.
public final class TierLookup {
    private final Ranking ranking;
    private final Map<String, Integer> ranks;

    private TierLookup(Ranking ranking, Map<String, Integer> ranks) {
        this.ranking = ranking;
        this.ranks = Map.copyOf(ranks);
    }

    /// Reads the rankings of all payers.
    public static TierLookup forPractice(DynamoDbTable table, Practice practice) {
        return read(
                table,
                practice,
                new DenialFinder(table).rankPartitions(practice, DenialFinder.DenialScope.UNRESOLVED, ""));
    }

    /// Reads the rankings of the payers of some denials. The lookup serves denials of these payers alone.
    public static TierLookup forPayersOf(DynamoDbTable table, Practice practice, Collection<Denial> denials) {
        return read(
                table,
                practice,
                denials.stream()
                        .map(denial ->
                                practice.keys().rankPartition(denial.details().payer()))
                        .distinct()
                        .toList());
    }

    private static TierLookup read(DynamoDbTable table, Practice practice, List<String> partitions) {
        Settings settings = practice.settings().settings();
        int length = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        List<Callable<List<Item>>> queries = partitions.stream()
                .map(partition ->
                        (Callable<List<Item>>) () -> table.query(IndexRange.of(TableIndex.RANK, partition, "", length)))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        for (List<Item> entries : ParallelCalls.invokeAll(queries)) {
            for (int index = 0; index < entries.size(); index++) {
                ranks.put(denialId(entries.get(index).key()), index + 1);
            }
        }
        return new TierLookup(new Ranking(settings), ranks);
    }

    /// Returns the tier of the denial at a key with this open amount.
    public Tier tier(ItemKey key, Money open) {
        return ranking.tier(open, ranks.getOrDefault(denialId(key), Ranking.BEYOND_TOP));
    }

    /// Returns the denial with its tier and rank.
    ///
    /// A denial that is resolved or not among the first entries has rank 0, and is STANDARD or SMALL by its open
    /// amount.
    public RankedDenial withRank(Denial denial) {
        int rank = ranks.getOrDefault(denial.id(), Ranking.BEYOND_TOP);
        return ranking.rankAt(denial, denial.state().isResolved() ? Ranking.BEYOND_TOP : rank);
    }

    private static String denialId(ItemKey key) {
        return key.sort().substring(DenialItem.PREFIX.length());
    }
}
