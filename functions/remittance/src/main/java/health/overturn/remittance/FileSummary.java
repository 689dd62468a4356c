package health.overturn.remittance;

import java.util.Map;

/// What became of a whole file.
///
/// @param reason one sentence why the status is what it is, without patient data
/// @param transactions remittances read
/// @param claims claim payments read
/// @param problems how often each code was found, handed out or not
/// @param balanced at least one transaction was read, and every one balances on all three levels
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
