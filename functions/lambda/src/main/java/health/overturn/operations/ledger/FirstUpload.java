package health.overturn.operations.ledger;

import health.overturn.remittance.FileStatus;
import java.time.Instant;
import java.util.Optional;

/// The first upload of some content. The ledger lists the rows under this upload, whichever copy is read.
///
/// @param file the id of the upload
/// @param key the key of its object
/// @param at when it was uploaded
/// @param result what reading it came to; empty until it has been read to its end
public record FirstUpload(String file, String key, Instant at, Optional<FinishedUpload> result) {
    /// The status and the sums of a file that was read to its end.
    public record FinishedUpload(FileStatus status, LedgerRow.Sums sums) {}

    public FirstUpload finished(FileStatus status, LedgerRow.Sums sums) {
        return new FirstUpload(file, key, at, Optional.of(new FinishedUpload(status, sums)));
    }

    public boolean isFile(String other) {
        return file.equals(other);
    }
}
