package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Goes through spots in their order, reads what stands there as it is now, and keeps what belongs to the list.
///
/// A page reads at most [#MOST_EXAMINED] of them, so that a short one with more to come is legal.
///
/// @param read denials that the request has read before
record PageReader(DenialFinder denials, Practice practice, TierLookup heads, Map<ItemKey, StoredDenial> read) {
    static final int MOST_EXAMINED = 1_000;
    private static final int AT_ONCE = 100;
    private static final int FEWEST_AT_ONCE = 25;

    ListPage page(List<ListPosition> spots, ListPage.Window window, Predicate<RankedDenial> wanted) {
        List<ListPosition> left = spots.stream()
                .filter(spot -> spot.place().compareTo(window.after()) > 0)
                .sorted()
                .toList();
        Map<StoredDenial, RankedDenial> found = new LinkedHashMap<>();
        int examined = 0;
        while (examined < left.size() && found.size() < window.limit() && examined < MOST_EXAMINED) {
            int most = Math.clamp(window.limit() - found.size(), FEWEST_AT_ONCE, AT_ONCE);
            List<ListPosition> chunk = left.subList(examined, Math.min(examined + most, left.size()));
            Map<ItemKey, StoredDenial> now = now(chunk);
            for (ListPosition spot : chunk) {
                if (found.size() == window.limit()) {
                    break;
                }
                examined++;
                ranked(now, spot.key()).filter(wanted).ifPresent(ranked -> found.put(now.get(spot.key()), ranked));
            }
        }
        return new ListPage(
                rows(found),
                examined == left.size() ? "" : left.get(examined - 1).place());
    }

    private Map<ItemKey, StoredDenial> now(List<ListPosition> chunk) {
        Map<ItemKey, StoredDenial> now = new HashMap<>(denials.findStored(chunk.stream()
                .map(ListPosition::key)
                .filter(key -> !read.containsKey(key))
                .toList()));
        chunk.forEach(spot -> now.computeIfAbsent(spot.key(), read::get));
        return now;
    }

    private Optional<RankedDenial> ranked(Map<ItemKey, StoredDenial> now, ItemKey key) {
        return Optional.ofNullable(now.get(key)).map(kept -> heads.ranked(kept.denial()));
    }

    private List<ListRow> rows(Map<StoredDenial, RankedDenial> found) {
        Map<String, DenialWithAdjudication> shown = denials.withAdjudications(practice, found.keySet());
        return found.entrySet().stream()
                .flatMap(each -> Stream.ofNullable(shown.get(each.getKey().name()))
                        .map(there -> new ListRow(there, each.getValue())))
                .toList();
    }
}
