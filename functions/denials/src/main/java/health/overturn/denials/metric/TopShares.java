package health.overturn.denials.metric;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How much of the open dollars the twenty largest denials hold: of the practice, and of each payer.
record TopShares(List<Digest> open) {
    private static final int TOP = 20;

    void addTo(Collection<Figure> figures) {
        figures.add(share(Cell.ALL, open));
        Map<String, List<Digest>> byPayer =
                open.stream().collect(Collectors.groupingBy(Digest::payer, TreeMap::new, Collectors.toList()));
        byPayer.forEach((payer, denials) -> figures.add(share(new Cell(Dimension.PAYER, payer), denials)));
    }

    private static Figure share(Cell cell, List<Digest> denials) {
        long[] cents = denials.stream().mapToLong(Digest::openCents).sorted().toArray();
        long all = 0;
        long top = 0;
        for (int index = 0; index < cents.length; index++) {
            all += cents[index];
            top += index >= cents.length - TOP ? cents[index] : 0;
        }
        return Figure.ratio(Metric.TOP_20, cell, top, all);
    }
}
