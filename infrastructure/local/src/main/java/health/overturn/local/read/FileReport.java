package health.overturn.local.read;

import health.overturn.denials.code.Category;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.Problem;
import java.util.List;
import java.util.Map;

/// What one file came to.
///
/// @param byCategory denied claims by the category of their primary reason; a category without one is left out
/// @param centsByCategory the same in cents
/// @param largest its largest denials, largest first
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
