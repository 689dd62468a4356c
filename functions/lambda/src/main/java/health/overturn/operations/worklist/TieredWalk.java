package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.storage.denial.RankHeads;
import health.overturn.storage.item.RankIndexEntry;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes through rank entries by tier, then by falling dollars: first what is TOP and NEXT, which the heads of the
/// rankings have, then all others in the value order, whose end are the small ones.
///
/// It stops after [#MAX_WALKED] entries of the others.
final class TieredWalk implements Iterator<ListPosition> {
    private static final int MAX_WALKED = 4_000;

    private final RankHeads heads;
    private final TieredList.Selection selection;
    private final Iterator<ListPosition> ranked;
    private final String othersAfter;
    private final Function<String, Iterator<RankIndexEntry>> openOthers;
    private @Nullable Iterator<RankIndexEntry> others;
    private @Nullable ListPosition ahead;
    private @Nullable String walkedTo;
    private int walked;

    /// @param after the position after which the walk begins; empty for the beginning
    /// @param openOthers opens all unresolved denials in the value order after a position of it
    TieredWalk(
            RankHeads heads,
            TieredList.Selection selection,
            String after,
            Function<String, Iterator<RankIndexEntry>> openOthers) {
        this.heads = heads;
        this.selection = selection;
        this.openOthers = openOthers;
        this.ranked = Stream.concat(
                        heads.top().stream().filter(selection.entries()).map(entry -> position(Tier.TOP, entry)),
                        heads.next().stream().filter(selection.entries()).map(entry -> position(Tier.NEXT, entry)))
                .filter(position -> position.sortKey().compareTo(after) > 0)
                .iterator();
        String prefix = ListPosition.prefix(selection.section(), Tier.STANDARD);
        this.othersAfter = after.startsWith(prefix) ? after.substring(prefix.length()) : "";
    }

    private ListPosition position(Tier tier, RankIndexEntry entry) {
        return ListPosition.of(selection.section(), tier, entry.valueOrder(), entry.key());
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = ranked.hasNext() ? ranked.next() : nextOther();
        }
        return ahead != null;
    }

    private @Nullable ListPosition nextOther() {
        if (others == null) {
            others = openOthers.apply(othersAfter);
        }
        while (walked < MAX_WALKED && others.hasNext()) {
            RankIndexEntry entry = others.next();
            walked++;
            ListPosition position = position(Tier.STANDARD, entry);
            walkedTo = position.sortKey();
            if (!heads.isRanked(entry) && selection.entries().test(entry)) {
                return position;
            }
        }
        return null;
    }

    @Override
    public ListPosition next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the walk is at its end");
        }
        ListPosition next = ahead;
        ahead = null;
        return next;
    }

    /// The position at which the walk stopped before the end of the list; empty if it did not.
    Optional<String> stoppedAt() {
        return walked < MAX_WALKED || ahead != null || others == null || !others.hasNext()
                ? Optional.empty()
                : Optional.ofNullable(walkedTo);
    }
}
