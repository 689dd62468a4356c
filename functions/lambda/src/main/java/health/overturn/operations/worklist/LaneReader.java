package health.overturn.operations.worklist;

import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.stream.Stream;

/// Reads the denials of lanes, and pages of them.
public final class LaneReader {
    private final DenialFinder denials;
    private final TierReader tiers;

    public LaneReader(DenialFinder denials, TierReader tiers) {
        this.denials = denials;
        this.tiers = tiers;
    }

    LaneDenials readKeys(Practice practice, Stream<ItemKey> keys) {
        return new LaneDenials(
                practice,
                tiers.heads(practice).tiers(),
                denials.findStored(keys.distinct().toList()));
    }

    ListPage<ListRow> readPage(LaneDenials lanes, List<ListPosition> positions, PageRequest request) {
        return new PageReader(denials, lanes.practice(), lanes.tiers())
                .read(positions.stream().sorted().toList(), request, (ranked, at) -> true);
    }
}
