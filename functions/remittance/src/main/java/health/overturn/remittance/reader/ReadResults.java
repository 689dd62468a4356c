package health.overturn.remittance.reader;

import health.overturn.remittance.Position;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Readings that wait to be handed out, the counts of problems, and the last point from which reading can go on.
public final class ReadResults {
    private final ArrayDeque<RemittanceRecord> waiting = new ArrayDeque<>();
    private final int problemsPerCode;
    private FileTotals tally;
    private ReaderCheckpoint reached;
    private int given;
    private @Nullable ReaderCheckpoint marked;
    private int beforeMark;

    ReadResults(ReadLimits limits, ReaderCheckpoint from) {
        this.problemsPerCode = limits.problemsPerCode();
        this.tally = from.tally();
        this.reached = from;
    }

    FileTotals tally() {
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

    void add(RemittanceRecord reading) {
        waiting.add(reading);
    }

    /// Counts a problem, and hands it out unless there were many of its code.
    public void problem(ProblemCode code, Position at, String message) {
        tally = tally.with(code, message);
        if (tally.count(code) <= problemsPerCode) {
            waiting.add(new Problem(at, code, message));
        }
    }

    /// A point from which reading can go on, behind all that waits now.
    void mark(ReaderCheckpoint point) {
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

    ReaderCheckpoint checkpoint() {
        return reached.withGiven(given);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Nullable RemittanceRecord poll() {
        RemittanceRecord next = waiting.poll();
        if (next != null) {
            given++;
            beforeMark--;
            reachMark();
        }
        return next;
    }
}
