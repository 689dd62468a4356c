package health.overturn.operations.intake;

import health.overturn.denials.adjudication.Adjudications;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.reader.ReaderCheckpoint;
import org.jspecify.annotations.Nullable;

/// How far a file was read: all that another invocation needs to resume. The notes of the row hold claim
/// numbers; nothing else holds patient data.
///
/// @param reader where reading resumes
/// @param transaction the open transaction; absent between two
/// @param identity where the numbering of equal claims resumes
/// @param row the ledger row of the last transaction so far
/// @param total the sums of all earlier rows
record FileProgress(
        ReaderCheckpoint reader,
        @Nullable Transaction transaction,
        Adjudications.Checkpoint identity,
        @Nullable LedgerRow row,
        LedgerRow.Sums total) {}
