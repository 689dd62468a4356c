package health.overturn.operations.reprocess;

import health.overturn.operations.job.DenialTotals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How today's judgements differ from the stored ones.
///
/// @param files the number of files that were read
/// @param missing the number of files that were missing, overwritten, or not ingested to their end, and of entries by
///     hand that could not be judged again
/// @param claims the number of claims that were judged
public record ReprocessReport(
        int files, int missing, int claims, Map<JudgementDifference.Kind, DifferenceTotals> byKind) {
    static final ReprocessReport NONE = new ReprocessReport(0, 0, 0, Map.of());

    public ReprocessReport {
        byKind = Map.copyOf(byKind);
    }

    /// All differences of one kind.
    ///
    /// @param categoryChanges how many of them changed from one category to another
    public record DifferenceTotals(DenialTotals totals, Map<CategoryChange, ChangeTotal> categoryChanges) {
        static final DifferenceTotals NONE = new DifferenceTotals(DenialTotals.NONE, Map.of());

        public DifferenceTotals {
            categoryChanges = Map.copyOf(categoryChanges);
        }

        DifferenceTotals plus(DifferenceTotals more) {
            Map<CategoryChange, ChangeTotal> sums = new TreeMap<>(categoryChanges);
            more.categoryChanges.forEach((categoryChange, sum) -> sums.merge(categoryChange, sum, ChangeTotal::plus));
            return new DifferenceTotals(totals.plus(more.totals), sums);
        }

        private static DifferenceTotals of(JudgementDifference difference) {
            DenialTotals.ListedDenial listed = new DenialTotals.ListedDenial(difference.denialId(), difference.cents());
            return new DifferenceTotals(
                    DenialTotals.of(List.of(listed)),
                    Map.of(
                            new CategoryChange(difference.from(), difference.to()),
                            new ChangeTotal(1, difference.cents())));
        }
    }

    /// A change between two categories; `WATCHED` and `SETTLED` count as categories.
    public record CategoryChange(String from, String to) implements Comparable<CategoryChange> {
        @Override
        public int compareTo(CategoryChange other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    public record ChangeTotal(int count, long cents) {
        ChangeTotal plus(ChangeTotal more) {
            return new ChangeTotal(count + more.count, cents + more.cents);
        }
    }

    DifferenceTotals totals(JudgementDifference.Kind kind) {
        return byKind.getOrDefault(kind, DifferenceTotals.NONE);
    }

    /// Whether there are differences that the code may apply without a person.
    boolean hasChanges() {
        return byKind.keySet().stream().anyMatch(kind -> kind != JudgementDifference.Kind.NO_LONGER_DENIED);
    }

    ReprocessReport plusClaims(int more, List<JudgementDifference> differences) {
        Map<JudgementDifference.Kind, DifferenceTotals> sums = new EnumMap<>(JudgementDifference.Kind.class);
        sums.putAll(byKind);
        differences.forEach(
                difference -> sums.merge(difference.kind(), DifferenceTotals.of(difference), DifferenceTotals::plus));
        return new ReprocessReport(files, missing, claims + more, sums);
    }

    ReprocessReport plusFile() {
        return new ReprocessReport(files + 1, missing, claims, byKind);
    }

    ReprocessReport plusMissing(int more) {
        return new ReprocessReport(files, missing + more, claims, byKind);
    }
}
