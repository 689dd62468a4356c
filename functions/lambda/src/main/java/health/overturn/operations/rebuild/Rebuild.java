package health.overturn.operations.rebuild;

import health.overturn.operations.intake.RemainingTime;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.PracticeDirectory;
import health.overturn.storage.practice.PracticeStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes every denial again that an earlier release stored, so that its index entries are of today's format.
///
/// It runs while files come in and people work. It may stop after any call: the progress is saved after each page, and
/// the next call goes on from there. A call after the end starts from the beginning, and finds nothing to write unless
/// an earlier release has written since.
public final class Rebuild {
    /// A page takes a second at most; the rest is for the last save.
    private static final Duration RESERVE = Duration.ofSeconds(20);

    private final PracticeStore practices;
    private final PracticeDirectory directory;
    private final PageRebuilder pages;
    private final RebuildStore store;
    private final Consumer<Duration> pause;

    /// @param pause waits, so that the work of the day keeps the capacity of the table
    public Rebuild(DynamoDbTable table, PracticeStore practices, Consumer<Duration> pause) {
        this.practices = practices;
        this.directory = new PracticeDirectory(table);
        this.pages = new PageRebuilder(table);
        this.store = new RebuildStore(table);
        this.pause = pause;
    }

    /// Goes on with the rebuild until it has ended or the time is up.
    ///
    /// @param denialsPerSecond at most so many denials are written a second, at least 1
    /// @return how far it is
    /// @throws IllegalStateException if another rebuild runs
    public RebuildProgress run(int denialsPerSecond, RemainingTime time) {
        RebuildProgress progress = begin();
        List<String> ids = practices.ids();
        for (String id : ids) {
            if (id.compareTo(progress.practice()) >= 0) {
                progress = rebuild(id, progress, denialsPerSecond, time);
                if (isOver(time)) {
                    return progress;
                }
            }
        }
        return save(progress.end());
    }

    private RebuildProgress begin() {
        Optional<RebuildProgress> saved = store.find();
        return saved.filter(progress -> progress.state() == RebuildProgress.State.RUNNING)
                .orElseGet(() -> save(RebuildProgress.begin(
                        saved.map(RebuildProgress::version).orElse(0L))));
    }

    private RebuildProgress rebuild(String id, RebuildProgress from, int denialsPerSecond, RemainingTime time) {
        RebuildProgress progress = id.equals(from.practice()) ? from : from.at(id, "", "");
        for (String partition : partitions(id)) {
            if (partition.compareTo(progress.partition()) < 0) {
                continue;
            }
            String after = partition.equals(progress.partition()) ? progress.after() : "";
            do {
                if (isOver(time)) {
                    return progress;
                }
                RebuiltPage page = pages.rebuild(partition, after);
                after = page.last();
                progress = save(progress.plus(page).at(id, after.isEmpty() ? partition + "\u0000" : partition, after));
                pause.accept(Duration.ofMillis(page.rebuilt() * 1_000 / denialsPerSecond));
            } while (!after.isEmpty());
        }
        // The next practice, if there is one, sorts after this.
        return progress.at(id + "\u0000", "", "");
    }

    private List<String> partitions(String id) {
        return practices.find(id).stream()
                .flatMap(practice -> {
                    PracticeDirectory.Names names = directory.names(practice);
                    PracticeKeys keys = practice.keys();
                    return Stream.concat(
                            names.payers().stream().map(keys::rankPartition),
                            names.months().stream().map(keys::rankPartition));
                })
                .sorted()
                .toList();
    }

    private static boolean isOver(RemainingTime time) {
        return time.remaining().compareTo(RESERVE) < 0;
    }

    private RebuildProgress save(RebuildProgress progress) {
        return store.save(progress)
                .orElseThrow(() -> new IllegalStateException("rebuild: another rebuild is running; wait for its end"));
    }
}
