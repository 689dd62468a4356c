package health.overturn.sample.truth;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is in one file.
///
/// @param claims CLPs
/// @param byCategory denied claims by the name of their category, none with zero
/// @param paidCents the sum of CLP04
/// @param transactions ST..SE
/// @param balanced all three levels tie to the cent in every transaction
/// @param each every claim in the order of the file; empty where the file has more than [#MAX_LISTED]
public record FileTruth(
        int claims,
        int deniedClaims,
        long deniedCents,
        SortedMap<String, Integer> byCategory,
        long paidCents,
        int transactions,
        boolean balanced,
        List<ClaimTruth> each) {
    /// Claims up to which a file's truth lists each.
    public static final int MAX_LISTED = 50_000;

    public FileTruth {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
        each = List.copyOf(each);
    }
}
