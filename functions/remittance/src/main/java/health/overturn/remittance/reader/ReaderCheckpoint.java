package health.overturn.remittance.reader;

import org.jspecify.annotations.Nullable;

/// Where to go on reading a file: small, and without patient data.
///
/// It stands at a claim's start, a transaction's or an interchange's, and says how many readings after that point were
/// already handed out, so that it is exact after any of them.
///
/// @param offset the byte of the file at which the stream given to [RemittanceReader#resume] starts; 0 where the file
///     is packed, because packed bytes can only be read from the start
/// @param contentOffset the same point in the unpacked content
/// @param segment the ordinal of the last segment before it
/// @param given readings after the point that were handed out
/// @param interchange the interchange it stands in
/// @param transaction the transaction it stands in
public record ReaderCheckpoint(
        long offset,
        long contentOffset,
        int segment,
        int given,
        @Nullable OpenInterchange interchange,
        @Nullable OpenTransaction transaction,
        FileTotals tally) {
    static final ReaderCheckpoint START = new ReaderCheckpoint(0, 0, 0, 0, null, null, FileTotals.NONE);

    /// The same point of a packed file.
    ReaderCheckpoint packed() {
        return new ReaderCheckpoint(0, contentOffset, segment, given, interchange, transaction, tally);
    }

    ReaderCheckpoint withGiven(int count) {
        return new ReaderCheckpoint(offset, contentOffset, segment, count, interchange, transaction, tally);
    }
}
