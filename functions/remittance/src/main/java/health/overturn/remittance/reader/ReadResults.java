package health.overturn.remittance.reader;

import health.overturn.remittance.Position;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import health.overturn.remittance.validation.ProblemSink;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The records that the reader has read and not yet returned, the totals of the file, and the last checkpoint.
///
/// A checkpoint takes effect once all records before it have been returned.
final class ReadResults implements ProblemSink {
    private final ArrayDeque<RemittanceRecord> pending = new ArrayDeque<>();
    private final int problemsPerCode;
    private FileTotals totals;
    private ReaderCheckpoint checkpoint;
    private int returnedSinceCheckpoint;
    private @Nullable ReaderCheckpoint nextCheckpoint;
    private int pendingBeforeNext;

    ReadResults(ReadLimits limits, ReaderCheckpoint start) {
        this.problemsPerCode = limits.problemsPerCode();
        this.totals = start.tally();
        this.checkpoint = start;
    }

    FileTotals totals() {
        return totals;
    }

    void beginTransaction(Transaction transaction) {
        totals = totals.withTransaction();
        pending.add(transaction);
    }

    void endTransaction(TransactionEnd end) {
        totals = totals.withEnd(end);
        pending.add(end);
    }

    void add(RemittanceRecord record) {
        pending.add(record);
    }

    /// Counts a problem; adds it to the records if the limit of its code is not reached.
    @Override
    public void report(ProblemCode code, Position at, String message) {
        totals = totals.withProblem(code, message);
        if (totals.problemCount(code) <= problemsPerCode) {
            pending.add(new Problem(at, code, message));
        }
    }

    /// Sets the checkpoint that takes effect after the pending records.
    void setNextCheckpoint(ReaderCheckpoint next) {
        nextCheckpoint = next;
        pendingBeforeNext = pending.size();
        advanceCheckpoint();
    }

    private void advanceCheckpoint() {
        if (nextCheckpoint != null && pendingBeforeNext == 0) {
            checkpoint = nextCheckpoint;
            returnedSinceCheckpoint = 0;
            nextCheckpoint = null;
        }
    }

    ReaderCheckpoint checkpoint() {
        return checkpoint.withGiven(returnedSinceCheckpoint);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    @Nullable RemittanceRecord poll() {
        RemittanceRecord next = pending.poll();
        if (next != null) {
            returnedSinceCheckpoint++;
            pendingBeforeNext--;
            advanceCheckpoint();
        }
        return next;
    }
}
