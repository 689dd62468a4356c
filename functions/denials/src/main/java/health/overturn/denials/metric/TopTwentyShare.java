package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Computes the share of the open dollars that the twenty largest denials hold, for the practice and each payer.
record TopTwentyShare(List<MeasuredDenial> open) {
    private static final int TOP = 20;

    void addTo(Collection<Figure> figures) {
        figures.add(share(DimensionValue.ALL, open));
        Map<String, List<MeasuredDenial>> byPayer =
                open.stream().collect(Collectors.groupingBy(MeasuredDenial::payer, TreeMap::new, Collectors.toList()));
        byPayer.forEach((payer, denials) -> figures.add(share(new DimensionValue(Dimension.PAYER, payer), denials)));
    }

    private static Figure share(DimensionValue part, List<MeasuredDenial> denials) {
        long[] cents =
                denials.stream().mapToLong(MeasuredDenial::openCents).sorted().toArray();
        long all = 0;
        long top = 0;
        for (int index = 0; index < cents.length; index++) {
            all += cents[index];
            top += index >= cents.length - TOP ? cents[index] : 0;
        }
        return Figure.ratio(Metric.TOP_20, part, top, all);
    }
}
