package health.overturn.remittance.reader;

import health.overturn.remittance.FileStatus;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.TransactionEnd;
import java.util.EnumMap;
import java.util.Map;

/// The counts of a file up to a checkpoint.
///
/// Stored by component name with a file's progress.
///
/// @param transactions number of remittances begun
/// @param claims number of claims in the remittances that ended
/// @param balanced whether every remittance that ended balances
/// @param problems number of problems per code
/// @param rejection the first message of a problem that rejects, else empty
/// @param loss the first message of a problem that loses data, else empty
public record FileTotals(
        int transactions,
        int claims,
        boolean balanced,
        Map<ProblemCode, Integer> problems,
        String rejection,
        String loss) {
    static final FileTotals NONE = new FileTotals(0, 0, true, Map.of(), "", "");

    public FileTotals {
        problems = Map.copyOf(problems);
    }

    int problemCount(ProblemCode code) {
        return problems.getOrDefault(code, 0);
    }

    FileTotals withProblem(ProblemCode code, String message) {
        Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
        counts.putAll(problems);
        counts.merge(code, 1, Integer::sum);
        return switch (code.effect()) {
            case FLAGS -> new FileTotals(transactions, claims, balanced, counts, rejection, loss);
            case LOSES ->
                new FileTotals(transactions, claims, balanced, counts, rejection, loss.isEmpty() ? message : loss);
            case REJECTS ->
                new FileTotals(transactions, claims, balanced, counts, rejection.isEmpty() ? message : rejection, loss);
        };
    }

    FileTotals withTransaction() {
        return new FileTotals(transactions + 1, claims, balanced, problems, rejection, loss);
    }

    FileTotals withEnd(TransactionEnd end) {
        return new FileTotals(
                transactions, claims + end.claims(), balanced && end.balanced(), problems, rejection, loss);
    }

    FileSummary summary() {
        FileStatus status =
                transactions == 0 ? FileStatus.REJECTED : loss.isEmpty() ? FileStatus.READ : FileStatus.PARTIAL;
        String reason = switch (status) {
            case READ -> "the file was read to its end";
            case PARTIAL -> loss;
            case REJECTED -> rejection.isEmpty() ? loss : rejection;
        };
        return new FileSummary(status, reason, transactions, claims, problems, balanced && transactions > 0);
    }
}
