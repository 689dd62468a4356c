package health.overturn.local.read;

import health.overturn.denials.code.Category;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.Problem;
import java.util.List;
import java.util.Map;

/// The counts, problems and largest denials of one file.
///
/// @param byCategory the number of denied claims by category; categories without a denied claim are absent
/// @param centsByCategory the denied cents by category
/// @param largestDenials sorted, the largest first
record FileReport(
        String file,
        FileStatus status,
        int claims,
        int deniedClaims,
        long deniedCents,
        Map<Category, Integer> byCategory,
        Map<Category, Long> centsByCategory,
        boolean balanced,
        List<Problem> problems,
        List<DeniedClaim> largestDenials) {
    boolean needsAttention() {
        return status != FileStatus.READ || !balanced || !problems.isEmpty();
    }
}
