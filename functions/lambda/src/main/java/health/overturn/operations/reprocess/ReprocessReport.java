package health.overturn.operations.reprocess;

import health.overturn.operations.job.DenialTotals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What today's code tables say otherwise.
///
/// @param files that were read
/// @param missing files that could not be read: gone, overwritten, or not taken in whole yet
/// @param claims that were judged
public record ReprocessReport(
        int files, int missing, int claims, Map<JudgementDifference.Kind, DifferenceTotals> found) {
    static final ReprocessReport NONE = new ReprocessReport(0, 0, 0, Map.of());

    public ReprocessReport {
        found = Map.copyOf(found);
    }

    /// All differences of a kind.
    ///
    /// @param turns how many of them went from which category to which
    public record DifferenceTotals(DenialTotals amount, Map<CategoryChange, Sum> turns) {
        static final DifferenceTotals NONE = new DifferenceTotals(DenialTotals.NONE, Map.of());

        public DifferenceTotals {
            turns = Map.copyOf(turns);
        }

        DifferenceTotals plus(DifferenceTotals more) {
            Map<CategoryChange, Sum> sums = new TreeMap<>(turns);
            more.turns.forEach((turn, sum) -> sums.merge(turn, sum, Sum::plus));
            return new DifferenceTotals(amount.plus(more.amount), sums);
        }

        private static DifferenceTotals of(JudgementDifference difference) {
            DenialTotals.Listed listed = new DenialTotals.Listed(difference.name(), difference.cents());
            return new DifferenceTotals(
                    DenialTotals.of(List.of(listed)),
                    Map.of(new CategoryChange(difference.from(), difference.to()), new Sum(1, difference.cents())));
        }
    }

    /// From a category to another, or from and to `WATCHED` and `SETTLED`.
    public record CategoryChange(String from, String to) implements Comparable<CategoryChange> {
        @Override
        public int compareTo(CategoryChange other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    public record Sum(int count, long cents) {
        Sum plus(Sum more) {
            return new Sum(count + more.count, cents + more.cents);
        }
    }

    DifferenceTotals found(JudgementDifference.Kind kind) {
        return found.getOrDefault(kind, DifferenceTotals.NONE);
    }

    /// Whether there is anything to do that may be done without a person.
    boolean hasChanges() {
        return found.keySet().stream().anyMatch(kind -> kind != JudgementDifference.Kind.NO_LONGER_DENIED);
    }

    ReprocessReport plusClaims(int more, List<JudgementDifference> differences) {
        Map<JudgementDifference.Kind, DifferenceTotals> sums = new EnumMap<>(JudgementDifference.Kind.class);
        sums.putAll(found);
        differences.forEach(
                difference -> sums.merge(difference.kind(), DifferenceTotals.of(difference), DifferenceTotals::plus));
        return new ReprocessReport(files, missing, claims + more, sums);
    }

    ReprocessReport plusFile() {
        return new ReprocessReport(files + 1, missing, claims, found);
    }

    ReprocessReport plusMissing() {
        return new ReprocessReport(files, missing + 1, claims, found);
    }
}
