package health.overturn.operations.intake;

import health.overturn.remittance.FileStatus;
import java.time.Instant;
import java.util.Optional;

/// The first upload of some bytes: the ledger's rows stand under its name, whoever reads the bytes.
///
/// @param file its id
/// @param key where it was put
/// @param at when
/// @param done what became of it; absent while it is being read, and where it was not read whole
record FirstUpload(String file, String key, Instant at, Optional<FinishedUpload> result) {
    /// What an upload came to.
    record FinishedUpload(FileStatus status, LedgerRow.Sums sums) {}

    FirstUpload finished(FileStatus status, LedgerRow.Sums sums) {
        return new FirstUpload(file, key, at, Optional.of(new FinishedUpload(status, sums)));
    }

    boolean isFile(String other) {
        return file.equals(other);
    }
}
