package health.overturn.remittance.reader;

import health.overturn.remittance.Position;
import health.overturn.remittance.Transaction;
import org.jspecify.annotations.Nullable;

/// A transaction whose SE has not come yet.
///
/// @param controlNumber ST02
/// @param transaction what was handed out; absent while its header is being read, and where it is no remittance
/// @param totals what its claims came to so far
public record OpenTransaction(
        Position at, String controlNumber, @Nullable Transaction transaction, TransactionTotals totals) {
    OpenTransaction with(Transaction begun) {
        return new OpenTransaction(at, controlNumber, begun, totals);
    }

    OpenTransaction with(TransactionTotals changed) {
        return new OpenTransaction(at, controlNumber, transaction, changed);
    }
}
