package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.RankHeads;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.util.function.Predicate;

/// Lists unresolved denials of all payers by tier, then by falling dollars, from the rank index. It reads a denial only
/// where its entry passes the list's filter.
public final class TieredList {
    private final DenialFinder denials;
    private final TierReader tierReader;
    private final ValueList valueList;

    public TieredList(DenialFinder denials, TierReader tierReader, ValueList valueList) {
        this.denials = denials;
        this.tierReader = tierReader;
        this.valueList = valueList;
    }

    /// @param section the digit with which all positions of the list begin
    /// @param entries selects index entries
    /// @param belongs selects denials
    record Selection(int section, Predicate<RankIndexEntry> entries, Predicate<RankedDenial> belongs) {}

    ListPage<ListRow> read(Practice practice, Selection selection, PageRequest request) {
        RankHeads heads = tierReader.heads(practice);
        TieredWalk walk =
                new TieredWalk(heads, selection, request.after(), from -> valueList.unresolved(practice, "", from));
        ListPage<ListRow> page = new PageReader(denials, practice, heads.tiers())
                .read(walk, request, (ranked, at) -> selection.belongs().test(ranked));
        return page.next().isEmpty()
                ? new ListPage<>(page.items(), walk.stoppedAt().orElse(""))
                : page;
    }
}
