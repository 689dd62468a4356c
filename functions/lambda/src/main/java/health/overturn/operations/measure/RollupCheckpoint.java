package health.overturn.operations.measure;

import java.time.Instant;

/// How far measuring has come for a practice.
///
/// @param version 0 where nothing was measured yet
/// @param through what was done until then is in the book, and nothing later
/// @param since the logs from this moment of writing on may hold what is not counted yet
/// @param folder of the book
record RollupCheckpoint(long version, Instant through, Instant since, String folder) {
    static final RollupCheckpoint NONE = new RollupCheckpoint(0, Instant.EPOCH, Instant.EPOCH, "");

    RollupCheckpoint next(Instant until, Instant from, String to) {
        return new RollupCheckpoint(version + 1, until, from, to);
    }
}
