package health.overturn.sample.truth;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The truth about one file.
///
/// Printed by component name as JSON.
///
/// @param claims number of CLP segments
/// @param byCategory number of denied claims by the name of their category, without zeros
/// @param paidCents the sum of CLP04
/// @param transactions number of transactions, ST to SE
/// @param balanced whether every transaction balances on all three levels
/// @param each the truth about every claim in the order of the file; empty if the file has more than [#MAX_LISTED]
public record FileTruth(
        int claims,
        int deniedClaims,
        long deniedCents,
        SortedMap<String, Integer> byCategory,
        long paidCents,
        int transactions,
        boolean balanced,
        List<ClaimTruth> each) {
    /// The maximum number of claims that a file's truth lists.
    public static final int MAX_LISTED = 50_000;

    public FileTruth {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
        each = List.copyOf(each);
    }
}
