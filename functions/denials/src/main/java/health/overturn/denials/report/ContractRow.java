package health.overturn.denials.report;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.rollup.PayerProcedure;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WriteOffBucket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A row of the contractual report: one payer's contractual write-offs (CO-45) on one procedure, in a week and in
/// the four weeks before.
///
/// A line far above the payer's usual share may be a denial that is labelled contractual. The usual share is the
/// median of the four weeks before, given for ten lines or more. A line is far above it from twenty points on.
///
/// @param share written-off cents divided by charges
/// @param before the same share in the four weeks before
/// @param usualPercent the usual share in percent of the charge; -1 if there are too few lines
/// @param unusual the number of the week's lines far above the usual share
/// @param unusualCents the cents written off on those lines above the usual share
/// @param examples ids of adjudications that have such a line
public record ContractRow(
        PayerProcedure procedure,
        FigureValue.Ratio share,
        FigureValue.Ratio before,
        int usualPercent,
        long unusual,
        long unusualCents,
        List<String> examples) {
    private static final int WEEKS = 4;
    private static final int MIN_LINES = 10;
    private static final int FAR_POINTS = 20;
    private static final int MAX_EXAMPLES = 5;

    public ContractRow {
        examples = List.copyOf(examples);
    }

    /// The rows of all payers and procedures that had lines in the week, by unusual cents, highest first.
    public static List<ContractRow> of(WeeklyFlow flow, Week week) {
        return flow.writeOffsOf(week).buckets().keySet().stream()
                .map(procedure -> of(procedure, flow, week))
                .sorted(Comparator.comparingLong(ContractRow::unusualCents)
                        .reversed()
                        .thenComparingLong(row -> -row.share().numerator())
                        .thenComparing(row -> row.procedure().payer())
                        .thenComparing(row -> row.procedure().procedure()))
                .toList();
    }

    private static ContractRow of(PayerProcedure procedure, WeeklyFlow flow, Week week) {
        SortedMap<Integer, WriteOffBucket> now = flow.writeOffsOf(week).bucketsOf(procedure);
        SortedMap<Integer, WriteOffBucket> before = bucketsBefore(procedure, flow, week);
        int usualPercent = usualPercentOf(before);
        SortedMap<Integer, WriteOffBucket> far =
                usualPercent < 0 ? new TreeMap<>() : now.tailMap(usualPercent + FAR_POINTS);
        return new ContractRow(
                procedure,
                shareOf(now),
                shareOf(before),
                usualPercent,
                far.values().stream().mapToLong(WriteOffBucket::count).sum(),
                far.values().stream()
                        .mapToLong(bucket -> bucket.writtenOffCents() - bucket.chargeCents() * usualPercent / 100)
                        .sum(),
                far.values().stream()
                        .flatMap(bucket -> bucket.examples().stream())
                        .distinct()
                        .limit(MAX_EXAMPLES)
                        .toList());
    }

    private static SortedMap<Integer, WriteOffBucket> bucketsBefore(
            PayerProcedure procedure, WeeklyFlow flow, Week week) {
        SortedMap<Integer, WriteOffBucket> before = new TreeMap<>();
        IntStream.rangeClosed(1, WEEKS)
                .mapToObj(back -> flow.writeOffsOf(week.plus(-back)).bucketsOf(procedure))
                .forEach(shares ->
                        shares.forEach((percent, bucket) -> before.merge(percent, bucket, WriteOffBucket::plus)));
        return before;
    }

    /// The median share: half of the lines do not exceed it.
    private static int usualPercentOf(SortedMap<Integer, WriteOffBucket> lines) {
        long lineCount =
                lines.values().stream().mapToLong(WriteOffBucket::count).sum();
        long passed = 0;
        for (Map.Entry<Integer, WriteOffBucket> bucket : lines.entrySet()) {
            passed += bucket.getValue().count();
            if (lineCount >= MIN_LINES && 2 * passed >= lineCount) {
                return Math.max(0, bucket.getKey());
            }
        }
        return -1;
    }

    private static FigureValue.Ratio shareOf(SortedMap<Integer, WriteOffBucket> lines) {
        return new FigureValue.Ratio(
                lines.values().stream()
                        .mapToLong(WriteOffBucket::writtenOffCents)
                        .sum(),
                lines.values().stream().mapToLong(WriteOffBucket::chargeCents).sum());
    }
}
