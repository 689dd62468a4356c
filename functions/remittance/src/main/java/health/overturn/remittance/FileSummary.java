package health.overturn.remittance;

import java.util.Map;

/// The result of reading a file, with counts.
///
/// @param reason one sentence that explains the status, without patient data
/// @param transactions number of remittances read
/// @param claims number of claim payments read
/// @param problems number of problems per code, including those that the reader only counted
/// @param balanced whether at least one transaction was read and all of them balance on all three levels
public record FileSummary(
        FileStatus status,
        String reason,
        int transactions,
        int claims,
        Map<ProblemCode, Integer> problems,
        boolean balanced) {
    public FileSummary {
        problems = Map.copyOf(problems);
    }
}
