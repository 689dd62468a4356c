package health.overturn.lambda.intake;

import health.overturn.lambda.event.Upload;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Table;
import java.util.List;

/// The ledger: a row for every transaction of every upload, and one for every upload without any.
public final class Ledger {
    private final Table table;

    public Ledger(Table table) {
        this.table = table;
    }

    /// Writes a row; the same row again changes nothing.
    ///
    /// @param original the upload that brought the bytes first
    void record(Keys keys, Original original, Remittance remittance) {
        table.putAll(List.of(RemittanceItem.of(keys, original, remittance)));
    }

    /// Records that the same bytes are counted as another upload.
    void recordCopy(Keys keys, Original copy, Original original) {
        table.putAll(List.of(RemittanceItem.copy(keys, copy, original)));
    }

    /// Records an upload that belongs to no practice, for whoever runs the product.
    void recordRefused(String file, Upload upload, String reason) {
        table.putAll(List.of(Item.at(Keys.NOBODY.remittance(upload.at(), file, 0))
                .with("key", upload.key())
                .with("reason", reason)));
    }
}
