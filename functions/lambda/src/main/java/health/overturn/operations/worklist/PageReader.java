package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
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

/// Reads a page: goes through positions in order, reads the denials as they are now, and keeps those that belong to the
/// list.
///
/// A page examines at most [#MAX_EXAMINED] positions, so a page with few rows may have a next one.
///
/// @param alreadyRead denials that the request has read before
record PageReader(DenialFinder denials, Practice practice, TierLookup tiers, Map<ItemKey, StoredDenial> alreadyRead) {
    static final int MAX_EXAMINED = 1_000;
    private static final int MAX_CHUNK = 100;
    private static final int MIN_CHUNK = 25;

    ListPage<ListRow> read(List<ListPosition> positions, PageRequest request, Predicate<RankedDenial> filter) {
        List<ListPosition> remaining = positions.stream()
                .filter(position -> position.sortKey().compareTo(request.after()) > 0)
                .sorted()
                .toList();
        Map<StoredDenial, RankedDenial> found = new LinkedHashMap<>();
        int examined = 0;
        while (examined < remaining.size() && found.size() < request.limit() && examined < MAX_EXAMINED) {
            int size = Math.clamp(request.limit() - found.size(), MIN_CHUNK, MAX_CHUNK);
            List<ListPosition> chunk = remaining.subList(examined, Math.min(examined + size, remaining.size()));
            Map<ItemKey, StoredDenial> current = readCurrent(chunk);
            for (ListPosition position : chunk) {
                if (found.size() == request.limit()) {
                    break;
                }
                examined++;
                ranked(current, position.key())
                        .filter(filter)
                        .ifPresent(ranked -> found.put(current.get(position.key()), ranked));
            }
        }
        return new ListPage<>(
                rows(found),
                examined == remaining.size() ? "" : remaining.get(examined - 1).sortKey());
    }

    private Map<ItemKey, StoredDenial> readCurrent(List<ListPosition> chunk) {
        Map<ItemKey, StoredDenial> current = new HashMap<>(denials.findStored(chunk.stream()
                .map(ListPosition::key)
                .filter(key -> !alreadyRead.containsKey(key))
                .toList()));
        chunk.forEach(position -> current.computeIfAbsent(position.key(), alreadyRead::get));
        return current;
    }

    private Optional<RankedDenial> ranked(Map<ItemKey, StoredDenial> current, ItemKey key) {
        return Optional.ofNullable(current.get(key)).map(stored -> tiers.withRank(stored.denial()));
    }

    private List<ListRow> rows(Map<StoredDenial, RankedDenial> found) {
        Map<String, DenialWithAdjudication> withAdjudications = denials.withAdjudications(practice, found.keySet());
        return found.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(
                                withAdjudications.get(entry.getKey().apiId()))
                        .map(denial -> new ListRow(denial, entry.getValue())))
                .toList();
    }
}
