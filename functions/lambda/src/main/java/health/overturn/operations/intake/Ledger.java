package health.overturn.operations.intake;

import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.util.List;

/// The ledger: a row for every transaction of every upload, and one for every upload without any.
public final class Ledger {
    private final DynamoDbTable table;

    public Ledger(DynamoDbTable table) {
        this.table = table;
    }

    /// Writes a row; the same row again changes nothing.
    ///
    /// @param original the upload that brought the bytes first
    void record(PracticeKeys keys, FirstUpload original, LedgerRow row) {
        table.putAll(List.of(LedgerRowItem.of(keys, original, row)));
    }

    /// Records that the same bytes are counted as another upload.
    void recordCopy(PracticeKeys keys, FirstUpload copy, FirstUpload original) {
        table.putAll(List.of(LedgerRowItem.ofCopy(keys, copy, original)));
    }

    /// Records an upload that belongs to no practice, for whoever runs the product.
    void recordRefused(String file, Upload upload, String reason) {
        table.putAll(List.of(Item.at(PracticeKeys.NO_PRACTICE.ledgerRow(upload.at(), file, 0))
                .with("key", upload.key())
                .with("reason", reason)));
    }
}
