package health.overturn.lambda.desk;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
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
record Sifter(Denials denials, Practice practice, Heads heads, Map<Key, KeptDenial> read) {
    static final int MOST_EXAMINED = 1_000;
    private static final int AT_ONCE = 100;
    private static final int FEWEST_AT_ONCE = 25;

    Page page(List<Spot> spots, Page.Window window, Predicate<RankedDenial> wanted) {
        List<Spot> left = spots.stream()
                .filter(spot -> spot.place().compareTo(window.after()) > 0)
                .sorted()
                .toList();
        Map<KeptDenial, RankedDenial> found = new LinkedHashMap<>();
        int examined = 0;
        while (examined < left.size() && found.size() < window.limit() && examined < MOST_EXAMINED) {
            int most = Math.clamp(window.limit() - found.size(), FEWEST_AT_ONCE, AT_ONCE);
            List<Spot> chunk = left.subList(examined, Math.min(examined + most, left.size()));
            Map<Key, KeptDenial> now = now(chunk);
            for (Spot spot : chunk) {
                if (found.size() == window.limit()) {
                    break;
                }
                examined++;
                ranked(now, spot.key()).filter(wanted).ifPresent(ranked -> found.put(now.get(spot.key()), ranked));
            }
        }
        return new Page(
                rows(found),
                examined == left.size() ? "" : left.get(examined - 1).place());
    }

    private Map<Key, KeptDenial> now(List<Spot> chunk) {
        Map<Key, KeptDenial> now = new HashMap<>(denials.kept(chunk.stream()
                .map(Spot::key)
                .filter(key -> !read.containsKey(key))
                .toList()));
        chunk.forEach(spot -> now.computeIfAbsent(spot.key(), read::get));
        return now;
    }

    private Optional<RankedDenial> ranked(Map<Key, KeptDenial> now, Key key) {
        return Optional.ofNullable(now.get(key)).map(kept -> heads.ranked(kept.denial()));
    }

    private List<Row> rows(Map<KeptDenial, RankedDenial> found) {
        Map<String, Shown> shown = denials.shown(practice, found.keySet());
        return found.entrySet().stream()
                .flatMap(each -> Stream.ofNullable(shown.get(each.getKey().name()))
                        .map(there -> new Row(there, each.getValue())))
                .toList();
    }
}
