package health.overturn.operations.intake;

import health.overturn.operations.ledger.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects the rows of one file for the ledger and writes as many at a time as one call takes. Some payers pay claim
/// by
/// claim, so that a file has as many remittances as claims.
final class LedgerRowBatcher {
    private static final int BATCH_SIZE = 25;

    private final Consumer<List<LedgerRow>> writer;
    private List<LedgerRow> batch = new ArrayList<>();

    /// @param writer called with each batch, which has no two rows of one transaction
    LedgerRowBatcher(Consumer<List<LedgerRow>> writer) {
        this.writer = writer;
    }

    void add(LedgerRow row) {
        batch.add(row);
        if (batch.size() == BATCH_SIZE) {
            flush();
        }
    }

    /// Writes the rest. The progress of a file counts its rows as written, so this comes before each save of it.
    void flush() {
        if (!batch.isEmpty()) {
            List<LedgerRow> full = batch;
            batch = new ArrayList<>();
            writer.accept(full);
        }
    }
}
