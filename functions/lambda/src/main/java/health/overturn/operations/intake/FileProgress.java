package health.overturn.operations.intake;

import health.overturn.denials.claim.Adjudications;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.reader.ReaderCheckpoint;
import org.jspecify.annotations.Nullable;

/// How far a file was taken in; all that another invocation needs to go on. No patient data.
///
/// @param reader where reading goes on
/// @param transaction the one that was open, absent between two
/// @param identity where counting equal claims goes on
/// @param row the ledger's row of the last transaction so far
/// @param total what all rows before it came to
public record FileProgress(
        ReaderCheckpoint reader,
        @Nullable Transaction transaction,
        Adjudications.Checkpoint identity,
        @Nullable LedgerRow row,
        LedgerRow.Sums total) {}
