package health.overturn.operations.ledger;

import health.overturn.storage.dynamo.Item;
import java.util.Optional;

/// A row of the ledger with the upload that it belongs to.
///
/// @param position where the row is in the ledger, which is also the id of the remittance
/// @param file the key of the uploaded object
/// @param receivedAt an ISO 8601 instant
/// @param copyOf the file with the same content that counts for this one
/// @param attempts how often the intake tried to read an upload that it gave up; 0 for every other row
public record LedgerEntry(
        String position, String file, String receivedAt, Optional<String> copyOf, int attempts, LedgerRow row) {
    static LedgerEntry of(Item item) {
        Optional<String> copyOf =
                item.has(LedgerRowItem.COPY_OF) ? Optional.of(item.text(LedgerRowItem.COPY_OF)) : Optional.empty();
        return new LedgerEntry(
                item.key().sort(),
                item.text("file"),
                item.text("receivedAt"),
                copyOf,
                item.has(LedgerRowItem.ATTEMPTS) ? Math.toIntExact(item.number(LedgerRowItem.ATTEMPTS)) : 0,
                LedgerRowItem.read(item));
    }
}
