package health.overturn.benchmark.list;

import health.overturn.benchmark.Spread;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.dynamo.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads page after page of a list, each beside the bare query and gets of the same denials, the one first and the other
/// first by turns.
final class ListPairs {
    private final MeasuredLists.PageOf list;
    private final MeasuredLists lists;
    private final CountedReads reads;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private CountedReads.Count ourReads = new CountedReads.Count(0, 0);
    private CountedReads.Count bareReads = new CountedReads.Count(0, 0);
    private String after = "";
    private List<ItemKey> shown = List.of();

    ListPairs(MeasuredLists.PageOf list, MeasuredLists lists, CountedReads reads) {
        this.list = list;
        this.lists = lists;
        this.reads = reads;
    }

    void clear() {
        ours.clear();
        bare.clear();
        ourReads = new CountedReads.Count(0, 0);
        bareReads = new CountedReads.Count(0, 0);
    }

    void run(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            String page = after;
            if (pair % 2 == 0) {
                readOurs(page);
                readBare();
            } else {
                shown = lists.keys(list.read(page));
                readBare();
                readOurs(page);
            }
        }
    }

    private void readOurs(String page) {
        CountedReads.Count before = reads.count();
        long start = System.nanoTime();
        ListPage<?> read = list.read(page);
        ours.add((System.nanoTime() - start) / 1e6);
        CountedReads.Count used = reads.count().minus(before);
        ourReads = new CountedReads.Count(ourReads.calls() + used.calls(), ourReads.units() + used.units());
        shown = lists.keys(read);
        after = read.next();
    }

    private void readBare() {
        CountedReads.Count before = reads.count();
        long start = System.nanoTime();
        lists.readBare(shown);
        bare.add((System.nanoTime() - start) / 1e6);
        CountedReads.Count used = reads.count().minus(before);
        bareReads = new CountedReads.Count(bareReads.calls() + used.calls(), bareReads.units() + used.units());
    }

    @Override
    public String toString() {
        Spread our = Spread.of(ours.size(), ours::get);
        Spread plain = Spread.of(bare.size(), bare::get);
        Spread ratio = Spread.of(ours.size(), pair -> ours.get(pair) / bare.get(pair));
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %.0f |",
                our.median(),
                plain.median(),
                ratio.median(),
                (double) ourReads.calls() / ours.size(),
                ourReads.units() / ours.size(),
                bareReads.units() / bare.size(),
                our.highest());
    }
}
