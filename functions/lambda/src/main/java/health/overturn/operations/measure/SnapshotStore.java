package health.overturn.operations.measure;

import health.overturn.denials.metric.Snapshot;
import health.overturn.storage.bucket.RecordsBucket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Stores snapshots in the records bucket, one object for each revision:
/// `snapshots/{practice}/week/2026-W23.000.ndjson.gz`. No object is overwritten.
public final class SnapshotStore {
    private static final String SUFFIX = ".ndjson.gz";

    private final RecordsBucket records;

    public SnapshotStore(RecordsBucket records) {
        this.records = records;
    }

    /// The latest revision of a snapshot.
    ///
    /// @param name such as `2026-W23`
    public Optional<Snapshot> find(String practice, SnapshotPeriod period, String name) {
        return keys(practice, period, name, name)
                .reduce((earlier, later) -> later)
                .map(this::read);
    }

    /// The first revision of the oldest snapshot.
    public Optional<Snapshot> findFirst(String practice, SnapshotPeriod period) {
        return keys(practice, period, "", "\uffff").findFirst().map(this::read);
    }

    /// The latest revision of the newest snapshot.
    public Optional<Snapshot> findLatest(String practice, SnapshotPeriod period) {
        return keys(practice, period, "", "\uffff")
                .reduce((earlier, later) -> later)
                .map(this::read);
    }

    /// The latest revisions of all snapshots between two names, both included, oldest first.
    public List<Snapshot> findBetween(String practice, SnapshotPeriod period, String from, String to) {
        TreeMap<String, String> latest = new TreeMap<>();
        keys(practice, period, from, to).forEach(key -> latest.put(name(key), key));
        return latest.values().stream().map(this::read).toList();
    }

    /// A snapshot with its name.
    public record NamedSnapshot(String name, Snapshot snapshot) {}

    /// The latest revision of the first snapshot after a name.
    ///
    /// @param after empty for the oldest snapshot
    public Optional<NamedSnapshot> findNext(String practice, SnapshotPeriod period, String after) {
        return keys(practice, period, after, "\uffff")
                .map(SnapshotStore::name)
                .filter(name -> name.compareTo(after) > 0)
                .findFirst()
                .flatMap(name -> find(practice, period, name).map(snapshot -> new NamedSnapshot(name, snapshot)));
    }

    void put(String practice, SnapshotPeriod period, Snapshot snapshot) {
        String revision = String.format(Locale.ROOT, ".%03d", snapshot.revision());
        String key = period.folder(practice) + period.nameOf(snapshot) + revision + SUFFIX;
        records.putJsonLines(key, Stream.of(SnapshotJson.of(snapshot)));
    }

    private Stream<String> keys(String practice, SnapshotPeriod period, String from, String to) {
        String folder = period.folder(practice);
        return records.listKeys(folder, folder + from)
                .takeWhile(key -> name(key).compareTo(to) <= 0);
    }

    private static String name(String key) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('.'));
    }

    private Snapshot read(String key) {
        return records.readJsonLines(key).map(SnapshotJson::read).findFirst().orElseThrow();
    }
}
