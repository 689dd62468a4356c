package health.overturn.remittance.reader;

import health.overturn.remittance.Position;
import health.overturn.remittance.Transaction;
import org.jspecify.annotations.Nullable;

/// The state of a transaction before its SE.
///
/// Stored by component name with a file's progress.
///
/// @param controlNumber ST02
/// @param transaction the header as returned; null until the header is complete, and if it is not a remittance
/// @param totals the totals of the claims read so far
public record OpenTransaction(
        Position at, String controlNumber, @Nullable Transaction transaction, TransactionTotals totals) {
    OpenTransaction with(Transaction begun) {
        return new OpenTransaction(at, controlNumber, begun, totals);
    }

    OpenTransaction with(TransactionTotals changed) {
        return new OpenTransaction(at, controlNumber, transaction, changed);
    }
}
