package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.Ranking;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads the tiers of denials from the index: the first entries of each payer's ranking, however many follow.
public final class TierReader {
    private final DynamoDbTable table;
    private final PracticeDirectory directory;
    private final IndexEntries entries;
    private final RecentReads<HeadsOf, RankHeads> recent;

    public TierReader(DynamoDbTable table, InstantSource clock) {
        this.table = table;
        this.directory = new PracticeDirectory(table);
        this.entries = new IndexEntries(table);
        this.recent = new RecentReads<>(clock, RankHeads::read);
    }

    /// Settings decide how long the heads are.
    private record HeadsOf(String practice, int top, int next) {}

    /// The first entries of all payers of a practice, which may be half a minute old where there are many.
    public RankHeads heads(Practice practice) {
        Settings settings = practice.settings().settings();
        HeadsOf key =
                new HeadsOf(practice.id(), settings.count(Threshold.TOP_RANKS), settings.count(Threshold.NEXT_RANKS));
        return recent.get(
                key,
                () -> heads(
                        settings,
                        read(
                                settings,
                                directory.names(practice).payers().stream()
                                        .map(practice.keys()::rankPartition)
                                        .toList())));
    }

    /// The tiers of the payers of some denials, and of no other payers, as they are now.
    public TierLookup forPayersOf(Practice practice, Collection<Denial> denials) {
        Settings settings = practice.settings().settings();
        return lookup(
                settings,
                read(
                        settings,
                        denials.stream()
                                .map(denial -> practice.keys()
                                        .rankPartition(denial.details().payer()))
                                .distinct()
                                .toList()));
    }

    private static RankHeads heads(Settings settings, List<List<RankIndexEntry>> rankings) {
        TierLookup tiers = lookup(settings, rankings);
        List<RankIndexEntry> entries = rankings.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RankIndexEntry::valueOrder))
                .toList();
        return new RankHeads(
                tiers,
                RankHeads.ofTier(Tier.TOP, tiers, entries),
                RankHeads.ofTier(Tier.NEXT, tiers, entries),
                entries.size());
    }

    private static TierLookup lookup(Settings settings, List<List<RankIndexEntry>> rankings) {
        Map<String, Integer> ranks = new HashMap<>();
        for (List<RankIndexEntry> ranking : rankings) {
            for (int index = 0; index < ranking.size(); index++) {
                ranks.put(TierLookup.denialId(ranking.get(index).key()), index + 1);
            }
        }
        return new TierLookup(new Ranking(settings), ranks);
    }

    private List<List<RankIndexEntry>> read(Settings settings, List<String> partitions) {
        int length = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        return ParallelCalls.invokeAll(partitions.stream()
                .map(partition -> (Callable<List<RankIndexEntry>>)
                        () -> entries.byValue(table.query(IndexRange.of(TableIndex.RANK, partition, "", length))))
                .toList());
    }
}
