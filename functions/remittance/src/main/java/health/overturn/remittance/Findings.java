package health.overturn.remittance;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Readings that wait to be handed out, the counts of problems, and the last point from which reading can go on.
final class Findings {
    private final ArrayDeque<Reading> waiting = new ArrayDeque<>();
    private final int problemsPerCode;
    private Tally tally;
    private Checkpoint reached;
    private int given;
    private @Nullable Checkpoint marked;
    private int beforeMark;

    Findings(ReadLimits limits, Checkpoint from) {
        this.problemsPerCode = limits.problemsPerCode();
        this.tally = from.tally();
        this.reached = from;
    }

    Tally tally() {
        return tally;
    }

    void begin(Transaction transaction) {
        tally = tally.withTransaction();
        waiting.add(transaction);
    }

    void end(TransactionEnd end) {
        tally = tally.withEnd(end);
        waiting.add(end);
    }

    void add(Reading reading) {
        waiting.add(reading);
    }

    /// Counts a problem, and hands it out unless there were many of its code.
    void problem(ProblemCode code, Position at, String message) {
        tally = tally.with(code, message);
        if (tally.count(code) <= problemsPerCode) {
            waiting.add(new Problem(at, code, message));
        }
    }

    /// A point from which reading can go on, behind all that waits now.
    void mark(Checkpoint point) {
        marked = point;
        beforeMark = waiting.size();
        reachMark();
    }

    private void reachMark() {
        if (marked != null && beforeMark == 0) {
            reached = marked;
            given = 0;
            marked = null;
        }
    }

    Checkpoint checkpoint() {
        return reached.withGiven(given);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Nullable Reading poll() {
        Reading next = waiting.poll();
        if (next != null) {
            given++;
            beforeMark--;
            reachMark();
        }
        return next;
    }
}
