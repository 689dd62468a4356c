package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.Ranking;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads the tiers of denials from the index: the first entries of each payer's ranking, however many follow.
public final class TierReader {
    private final DynamoDbTable table;
    private final DenialFinder denials;

    public TierReader(DynamoDbTable table, DenialFinder denials) {
        this.table = table;
        this.denials = denials;
    }

    /// The tiers of all payers of a practice.
    public TierLookup forPractice(Practice practice) {
        return read(practice, denials.rankPartitions(practice, DenialFinder.DenialScope.UNRESOLVED, ""));
    }

    /// The tiers of the payers of some denials, and of no other payers.
    public TierLookup forPayersOf(Practice practice, Collection<Denial> denials) {
        return read(
                practice,
                denials.stream()
                        .map(denial ->
                                practice.keys().rankPartition(denial.details().payer()))
                        .distinct()
                        .toList());
    }

    private TierLookup read(Practice practice, List<String> partitions) {
        Settings settings = practice.settings().settings();
        int length = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        List<Callable<List<Item>>> queries = partitions.stream()
                .map(partition ->
                        (Callable<List<Item>>) () -> table.query(IndexRange.of(TableIndex.RANK, partition, "", length)))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        for (List<Item> entries : ParallelCalls.invokeAll(queries)) {
            for (int index = 0; index < entries.size(); index++) {
                ranks.put(TierLookup.denialId(entries.get(index).key()), index + 1);
            }
        }
        return new TierLookup(new Ranking(settings), ranks);
    }
}
