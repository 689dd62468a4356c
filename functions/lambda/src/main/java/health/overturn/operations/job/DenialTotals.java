package health.overturn.operations.job;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Some denials: how many, their open dollars, and which the largest are.
///
/// @param first at most [#MOST], the largest first
public record DenialTotals(int count, long cents, List<Listed> first) {
    public static final int MOST = 200;
    private static final Comparator<Listed> LARGEST_FIRST =
            Comparator.comparing(Listed::cents, Comparator.reverseOrder()).thenComparing(Listed::id);
    public static final DenialTotals NONE = new DenialTotals(0, 0, List.of());

    /// @param id by which the API names the denial
    public record Listed(String id, long cents) {}

    public DenialTotals {
        first = first.stream().sorted(LARGEST_FIRST).limit(MOST).toList();
    }

    public static DenialTotals of(List<Listed> all) {
        return new DenialTotals(
                all.size(), all.stream().mapToLong(Listed::cents).sum(), all);
    }

    public DenialTotals plus(DenialTotals other) {
        return new DenialTotals(
                count + other.count,
                cents + other.cents,
                Stream.concat(first.stream(), other.first.stream()).toList());
    }
}
