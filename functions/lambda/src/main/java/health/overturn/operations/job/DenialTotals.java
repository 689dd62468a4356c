package health.overturn.operations.job;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How many denials there are, how much of them is open, and which are the largest.
///
/// @param largest at most [#MAX_LISTED], by falling amount
public record DenialTotals(int count, long cents, List<ListedDenial> largest) {
    static final int MAX_LISTED = 200;
    private static final Comparator<ListedDenial> LARGEST_FIRST =
            Comparator.comparing(ListedDenial::cents, Comparator.reverseOrder()).thenComparing(ListedDenial::id);
    public static final DenialTotals NONE = new DenialTotals(0, 0, List.of());

    /// @param id the denial's id in the API
    public record ListedDenial(String id, long cents) {}

    public DenialTotals {
        largest = largest.stream().sorted(LARGEST_FIRST).limit(MAX_LISTED).toList();
    }

    public static DenialTotals of(List<ListedDenial> denials) {
        return new DenialTotals(
                denials.size(), denials.stream().mapToLong(ListedDenial::cents).sum(), denials);
    }

    public DenialTotals plus(DenialTotals other) {
        return new DenialTotals(
                count + other.count,
                cents + other.cents,
                Stream.concat(largest.stream(), other.largest.stream()).toList());
    }
}
