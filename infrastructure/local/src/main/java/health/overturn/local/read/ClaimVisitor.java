package health.overturn.local.read;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Receives the claims and provider-level adjustments of files in their order.
interface ClaimVisitor {
    void transaction(Path file, Transaction transaction);

    void claim(ClaimPayment claim);

    void adjustment(ProviderAdjustment adjustment);

    /// Reads a file from its beginning to its end.
    static void read(Path file, ClaimVisitor visitor) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                RemittanceReader reader = RemittanceReader.of(bytes)) {
            for (@Nullable RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                if (record instanceof Transaction opened) {
                    visitor.transaction(file, opened);
                } else if (record instanceof ClaimPayment claim) {
                    visitor.claim(claim);
                } else if (record instanceof ProviderAdjustment adjustment) {
                    visitor.adjustment(adjustment);
                }
            }
        }
    }
}
