package health.overturn.operations.measure;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Brings a practice's book up to a moment. To do it again, or after a later moment, changes nothing.
final class RollupUpdater {
    /// An object of the log may be seen so much later than its name says: the longest that a writer runs.
    private static final Duration SEEN_LATE = Duration.ofMinutes(15);

    private final RollupCheckpointStore bookmarks;
    private final RollupStore shelf;
    private final RecordsBucket records;
    private final InstantSource clock;

    /// @param clock the moment of reading the logs, which are named by moments of writing
    RollupUpdater(DynamoDbTable table, RecordsBucket records, InstantSource clock) {
        this.bookmarks = new RollupCheckpointStore(table);
        this.shelf = new RollupStore(records);
        this.records = records;
        this.clock = clock;
    }

    /// A book, and up to when it counts.
    record Counted(RollupCheckpoint bookmark, StoredRollup shelved) {}

    Counted upTo(Instant until, Practice practice) {
        RollupCheckpoint bookmark = bookmarks.find(practice);
        StoredRollup shelved = shelf.open(bookmark);
        return bookmark.through().isBefore(until)
                ? count(until, practice, new Counted(bookmark, shelved))
                : new Counted(bookmark, shelved);
    }

    /// Deletes what no book needs any more.
    void sweep(Practice practice, Counted counted) {
        shelf.sweep(practice.id(), counted.bookmark(), counted.shelved());
    }

    private Counted count(Instant until, Practice practice, Counted before) {
        Instant now = clock.instant();
        String folder = RollupStore.folder(practice.id(), until, now);
        UnprocessedLogLines lines = new UnprocessedLogLines(
                records, practice.id(), before.bookmark(), before.shelved().seen(), until);
        Growing growing = new Growing(before.shelved(), folder);
        lines.moves(growing::add);
        lines.adjudications(growing::grow);
        Instant late = now.minus(SEEN_LATE);
        Instant since = lines.firstLeft().isBefore(late) ? lines.firstLeft() : late;
        MetricsRollup book = growing.book.prunedOn(practice.day(until));
        StoredRollup after = new StoredRollup(book, growing.blocks, lines.countedFrom(since));
        shelf.put(folder, after);
        RollupCheckpoint next = before.bookmark().next(until, since, folder);
        bookmarks.move(practice, next);
        return new Counted(next, after);
    }

    private final class Growing {
        private final String folder;
        private final SortedMap<String, String> blocks;
        private MetricsRollup book;

        Growing(StoredRollup before, String folder) {
            this.folder = folder;
            this.blocks = new TreeMap<>(before.blocks());
            this.book = before.book();
        }

        void add(List<LoggedMove> moves) {
            book = book.plus(moves);
        }

        void grow(List<LoggedAdjudication> adjudications) {
            ClaimShard.parts(adjudications).forEach((name, lines) -> {
                ClaimShard.UpdatedShard grown =
                        shelf.block(blocks.getOrDefault(name, "")).plus(lines);
                blocks.put(name, shelf.put(folder, name, grown.block()));
                book = book.plus(grown.change());
            });
        }
    }
}
