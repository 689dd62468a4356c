package health.overturn.operations.measure;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts the log of a practice up to an instant. Doing it again for the same or an earlier instant changes nothing.
public final class RollupUpdater {
    /// How late an object may be listed after the time in its key: the longest time that a writer runs.
    private static final Duration LISTING_DELAY = Duration.ofMinutes(15);

    private final RollupCheckpointStore checkpoints;
    private final RollupStore rollups;
    private final RecordsBucket records;
    private final InstantSource clock;

    /// @param clock gives the time of reading; keys of log objects hold the time of writing
    public RollupUpdater(
            RollupCheckpointStore checkpoints, RollupStore rollups, RecordsBucket records, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.rollups = rollups;
        this.records = records;
        this.clock = clock;
    }

    /// The current rollup and its checkpoint.
    record UpdatedRollup(RollupCheckpoint checkpoint, StoredRollup stored) {}

    UpdatedRollup countUpTo(Instant until, Practice practice) {
        RollupCheckpoint checkpoint = checkpoints.find(practice);
        StoredRollup stored = rollups.read(checkpoint);
        return checkpoint.through().isBefore(until)
                ? count(until, practice, new UpdatedRollup(checkpoint, stored))
                : new UpdatedRollup(checkpoint, stored);
    }

    /// Deletes what no rollup needs any more.
    void deleteUnused(Practice practice, UpdatedRollup updated) {
        rollups.deleteUnused(practice.id(), updated.checkpoint(), updated.stored());
    }

    private UpdatedRollup count(Instant until, Practice practice, UpdatedRollup before) {
        Instant now = clock.instant();
        String folder = RollupStore.folder(practice.id(), until, now);
        UnprocessedLogLines lines = new UnprocessedLogLines(
                records, practice.id(), before.checkpoint(), before.stored().countedObjects(), until);
        RollupBuilder builder = new RollupBuilder(before.stored(), folder);
        lines.readMoves(builder::addMoves);
        lines.readAdjudications(builder::addAdjudications);
        Instant listedBefore = now.minus(LISTING_DELAY);
        Instant since = lines.firstRemaining().isBefore(listedBefore) ? lines.firstRemaining() : listedBefore;
        MetricsRollup rollup = builder.rollup.prunedOn(practice.day(until));
        StoredRollup after = new StoredRollup(rollup, builder.shardKeys, lines.countedFrom(since));
        rollups.put(folder, after);
        RollupCheckpoint next = before.checkpoint().next(until, since, folder);
        checkpoints.advance(practice, next);
        return new UpdatedRollup(next, after);
    }

    private final class RollupBuilder {
        private final String folder;
        private final SortedMap<String, String> shardKeys;
        private MetricsRollup rollup;

        RollupBuilder(StoredRollup before, String folder) {
            this.folder = folder;
            this.shardKeys = new TreeMap<>(before.shardKeys());
            this.rollup = before.rollup();
        }

        void addMoves(List<LoggedMove> moves) {
            rollup = rollup.plus(moves);
        }

        void addAdjudications(List<LoggedAdjudication> adjudications) {
            ClaimShard.byShard(adjudications).forEach((name, lines) -> {
                ClaimShard.UpdatedShard updated =
                        rollups.readShard(shardKeys.getOrDefault(name, "")).plus(lines);
                shardKeys.put(name, rollups.putShard(folder, name, updated.shard()));
                rollup = rollup.plus(updated.change());
            });
        }
    }
}
