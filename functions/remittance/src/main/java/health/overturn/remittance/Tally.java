package health.overturn.remittance;

import java.util.EnumMap;
import java.util.Map;

/// What was counted in a file up to some point.
///
/// @param transactions transactions begun
/// @param claims claims of transactions that ended
/// @param balanced every transaction that ended balances
/// @param rejection the first message that told why something is no remittance, else empty
/// @param loss the first message that told of a loss, else empty
public record Tally(
        int transactions,
        int claims,
        boolean balanced,
        Map<ProblemCode, Integer> problems,
        String rejection,
        String loss) {
    static final Tally NONE = new Tally(0, 0, true, Map.of(), "", "");

    public Tally {
        problems = Map.copyOf(problems);
    }

    int count(ProblemCode code) {
        return problems.getOrDefault(code, 0);
    }

    Tally with(ProblemCode code, String message) {
        Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
        counts.putAll(problems);
        counts.merge(code, 1, Integer::sum);
        return switch (code.effect()) {
            case FLAGS -> new Tally(transactions, claims, balanced, counts, rejection, loss);
            case LOSES -> new Tally(transactions, claims, balanced, counts, rejection, loss.isEmpty() ? message : loss);
            case REJECTS ->
                new Tally(transactions, claims, balanced, counts, rejection.isEmpty() ? message : rejection, loss);
        };
    }

    Tally withTransaction() {
        return new Tally(transactions + 1, claims, balanced, problems, rejection, loss);
    }

    Tally withEnd(TransactionEnd end) {
        return new Tally(transactions, claims + end.claims(), balanced && end.balanced(), problems, rejection, loss);
    }

    FileSummary summary() {
        FileStatus status =
                transactions == 0 ? FileStatus.REJECTED : loss.isEmpty() ? FileStatus.READ : FileStatus.PARTIAL;
        String reason = switch (status) {
            case READ -> "read whole";
            case PARTIAL -> loss;
            case REJECTED -> rejection.isEmpty() ? loss : rejection;
        };
        return new FileSummary(status, reason, transactions, claims, problems, balanced && transactions > 0);
    }
}
