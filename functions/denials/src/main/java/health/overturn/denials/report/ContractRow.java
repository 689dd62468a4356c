package health.overturn.denials.report;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.rollup.PayerProcedure;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WriteOffBucket;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a payer wrote off as charge above the contract (CO-45) on one procedure in a week, against the four weeks
/// before.
///
/// A line far above the payer's usual share may be a denial that calls itself contractual. What is usual is the median
/// of the four weeks before, and told of ten lines or more; far is twenty points above.
///
/// @param share written off, of the charges
/// @param before the same of the four weeks before
/// @param usualPercent of the charge; -1 where there are too few lines to tell
/// @param unusual lines of the week far above that
/// @param unusualCents what was written off on them above the usual share
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

    /// Of every payer and procedure that had lines in the week; the most unusual dollars first.
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

    /// The share that half of the lines do not exceed.
    private static int usualPercentOf(SortedMap<Integer, WriteOffBucket> lines) {
        long lineCount =
                lines.values().stream().mapToLong(WriteOffBucket::count).sum();
        long passed = 0;
        for (var share : lines.entrySet()) {
            passed += share.getValue().count();
            if (lineCount >= MIN_LINES && 2 * passed >= lineCount) {
                return Math.max(0, share.getKey());
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
