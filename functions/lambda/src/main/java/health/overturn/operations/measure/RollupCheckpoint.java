package health.overturn.operations.measure;

import java.time.Instant;

/// How far the logs of a practice are counted, and which rollup is current.
///
/// @param version 0 where nothing has been counted yet
/// @param through everything until this instant is in the rollup, and nothing later
/// @param since log objects written from this instant on may hold lines that are not counted yet
/// @param folder the folder of the current rollup
record RollupCheckpoint(long version, Instant through, Instant since, String folder) {
    static final RollupCheckpoint NONE = new RollupCheckpoint(0, Instant.EPOCH, Instant.EPOCH, "");

    RollupCheckpoint next(Instant until, Instant from, String to) {
        return new RollupCheckpoint(version + 1, until, from, to);
    }
}
