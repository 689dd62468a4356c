package health.overturn.remittance.reader;

import org.jspecify.annotations.Nullable;

/// A point from which another reader can resume a file. It is small and has no patient data.
///
/// The point is the start of a claim, a transaction or an interchange. The number of records returned after it makes
/// the checkpoint exact after any record. Stored by component name with a file's progress.
///
/// @param offset the byte of the file at which the stream for [RemittanceReader#resume] starts; 0 if the file is
///     packed, because packed bytes can only be read from the start
/// @param contentOffset the same point in the unpacked file
/// @param segment the ordinal of the last segment before the point
/// @param given number of records returned after the point
/// @param interchange the interchange at the point; null between interchanges
/// @param transaction the transaction at the point; null between transactions
/// @param tally the totals of the file before the point
public record ReaderCheckpoint(
        long offset,
        long contentOffset,
        int segment,
        int given,
        @Nullable OpenInterchange interchange,
        @Nullable OpenTransaction transaction,
        FileTotals tally) {
    static final ReaderCheckpoint START = new ReaderCheckpoint(0, 0, 0, 0, null, null, FileTotals.NONE);

    /// Returns the same point for a packed file.
    ReaderCheckpoint packed() {
        return new ReaderCheckpoint(0, contentOffset, segment, given, interchange, transaction, tally);
    }

    ReaderCheckpoint withGiven(int count) {
        return new ReaderCheckpoint(offset, contentOffset, segment, count, interchange, transaction, tally);
    }
}
