package health.overturn.table.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The files of a database in its folder. Only their owner may read them, where the file system knows owners.
record DatabaseFolder(Path path) {
    private static final List<String> EARLIER_FORMAT = List.of("table.ndjson", "table.ndjson.earlier");

    /// The database. SQLite keeps its write-ahead log beside it, under the same name and `-wal`.
    Path database() {
        return path.resolve("table.db");
    }

    Path log() {
        return path.resolve("table.db-wal");
    }

    Path commitMark() {
        return path.resolve("table.db-commits");
    }

    Path lock() {
        return path.resolve("table.lock");
    }

    /// Returns how many commits the database lacks and where its log is damaged; empty where it has all.
    Optional<String> missingCommits(Session session) {
        long expected = CommitMark.read(commitMark());
        long missing = expected - (Schema.isEmpty(session) ? 0 : Counters.value(session, Counters.COMMITS));
        return missing <= 0
                ? Optional.empty()
                : Optional.of("the last %d of %d commits are missing%s"
                        .formatted(
                                missing,
                                expected,
                                LogFrames.firstDamage(log())
                                        .map(place -> ", because " + place)
                                        .orElse("")));
    }

    /// Throws where the folder holds a table in the form of an earlier version.
    void requireNoEarlierFormat() {
        for (String name : EARLIER_FORMAT) {
            if (Files.exists(path.resolve(name))) {
                throw StoreException.refused(
                        ("%s holds the table of an earlier version (%s), which this version does not read;"
                                        + " export it with the version that wrote it, or name another folder")
                                .formatted(path, name));
            }
        }
    }

    /// Creates the folder and its empty files where they are missing, for their owner alone.
    void create() {
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
            for (Path file : List.of(database(), commitMark(), lock())) {
                createFile(file);
                restrict(file, "rw-------");
            }
        } catch (IOException e) {
            throw StoreException.failed("could not create %s; name another folder".formatted(path), e);
        }
    }

    private static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException exists) {
            return; // an earlier run's
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
