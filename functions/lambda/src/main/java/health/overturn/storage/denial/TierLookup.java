package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.Ranking;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.DenialItem;
import java.util.Map;

/// Looks up the current tier and rank of denials.
///
/// It reads only the first entries of each payer's ranking. The tier of an index entry is known before its denial is
/// read.
public final class TierLookup {
    private final Ranking ranking;
    private final Map<String, Integer> ranks;

    TierLookup(Ranking ranking, Map<String, Integer> ranks) {
        this.ranking = ranking;
        this.ranks = Map.copyOf(ranks);
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

    static String denialId(ItemKey key) {
        return key.sort().substring(DenialItem.PREFIX.length());
    }
}
