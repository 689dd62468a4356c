package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Reads a page: goes through positions in order, reads the denials as they are now, and keeps those that belong to the
/// list.
///
/// A page examines at most [#MAX_EXAMINED] positions, so a page with few rows may have a next one.
record PageReader(DenialFinder denials, Practice practice, TierLookup tiers) {
    static final int MAX_EXAMINED = 1_000;
    private static final int MAX_CHUNK = 50;
    private static final int MIN_CHUNK = 10;

    /// Decides whether a denial is where its index entry places it.
    @FunctionalInterface
    interface Filter {
        boolean belongs(RankedDenial ranked, ListPosition at);
    }

    /// @param positions all positions of the list in order
    ListPage<ListRow> read(List<ListPosition> positions, PageRequest request, Filter filter) {
        int start = ListPosition.firstAfter(positions, request.after());
        return read(positions.subList(start, positions.size()).iterator(), request, filter);
    }

    /// @param positions the positions after the page's start in order
    ListPage<ListRow> read(Iterator<ListPosition> positions, PageRequest request, Filter filter) {
        List<ListRow> rows = new ArrayList<>();
        String last = request.after();
        int examined = 0;
        while (positions.hasNext() && examined < MAX_EXAMINED) {
            List<ListPosition> chunk = chunk(positions, request.limit() - rows.size());
            Map<ItemKey, DenialWithAdjudication> current = denials.findPairs(
                    practice, chunk.stream().map(ListPosition::key).toList());
            for (ListPosition position : chunk) {
                last = position.sortKey();
                examined++;
                row(current, position, filter, rows);
                if (rows.size() == request.limit()) {
                    boolean isLast = position.equals(chunk.getLast()) && !positions.hasNext();
                    return new ListPage<>(rows, isLast ? "" : last);
                }
            }
        }
        return new ListPage<>(rows, positions.hasNext() ? last : "");
    }

    private static List<ListPosition> chunk(Iterator<ListPosition> positions, int missing) {
        int size = Math.clamp(missing, MIN_CHUNK, MAX_CHUNK);
        List<ListPosition> chunk = new ArrayList<>();
        while (positions.hasNext() && chunk.size() < size) {
            chunk.add(positions.next());
        }
        return chunk;
    }

    private void row(
            Map<ItemKey, DenialWithAdjudication> current, ListPosition position, Filter filter, List<ListRow> rows) {
        DenialWithAdjudication pair = current.get(position.key());
        if (pair == null) {
            return;
        }
        RankedDenial ranked = tiers.withRank(pair.denial());
        if (filter.belongs(ranked, position)) {
            rows.add(new ListRow(pair, ranked));
        }
    }
}
