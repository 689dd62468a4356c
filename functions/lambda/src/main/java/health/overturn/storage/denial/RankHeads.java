package health.overturn.storage.denial;

import health.overturn.denials.denial.Tier;
import health.overturn.storage.item.RankIndexEntry;
import java.util.List;

/// The first entries of the rankings of all payers of a practice.
///
/// @param tiers the tiers that follow from them
/// @param top the entries of tier TOP of all payers, in the value order
/// @param next the entries of tier NEXT of all payers, in the value order
/// @param read how many entries were read
public record RankHeads(TierLookup tiers, List<RankIndexEntry> top, List<RankIndexEntry> next, int read) {
    public RankHeads {
        top = List.copyOf(top);
        next = List.copyOf(next);
    }

    /// Whether an entry is among [#top] or [#next].
    public boolean isRanked(RankIndexEntry entry) {
        return tiers.tier(entry.key(), entry.open()).needsNote();
    }

    static List<RankIndexEntry> ofTier(Tier tier, TierLookup tiers, List<RankIndexEntry> entries) {
        return entries.stream()
                .filter(entry -> tiers.tier(entry.key(), entry.open()) == tier)
                .toList();
    }
}
