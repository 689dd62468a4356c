package health.overturn.table.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the database of a folder that no process uses: the log, SQLite's own `integrity_check`, and the checksum of
/// each row. It changes nothing in the folder.
public final class FolderCheck implements AutoCloseable {
    private static final int MAX_DAMAGES = 100;

    private final DatabaseFolder files;
    private final FolderOwner owner;
    private final List<Damage> damages = new ArrayList<>();

    private FolderCheck(DatabaseFolder files, FolderOwner owner) {
        this.files = files;
        this.owner = owner;
    }

    /// Owns the folder until this check is closed.
    ///
    /// @throws StoreException where the folder holds no database, or a process uses it
    public static FolderCheck of(Path folder) {
        DatabaseFolder files = new DatabaseFolder(folder);
        files.requireNoEarlierFormat();
        if (!Files.exists(files.database())) {
            throw StoreException.refused("%s holds no database; name the folder of --data".formatted(folder));
        }
        files.create();
        return new FolderCheck(files, FolderOwner.of(files));
    }

    /// Returns all damages of the files and the rows, at most 100.
    ///
    /// @param rows checks what the rows mean to each other, where SQLite can read them
    public List<Damage> run(RowCheck rows) {
        try (Session session = new Connections(files, Database.Durability.DISK).checker()) {
            if (!Schema.isEmpty(session)) {
                Schema.require(session);
                checkPages(session);
                checkRows(session, rows);
            }
            checkCommits(session);
        } catch (StoreException unreadable) {
            add(unreadable.place());
        }
        return List.copyOf(damages);
    }

    /// A check of rows that reports the place of each damage.
    public interface RowCheck {
        void check(Session session, DamageListener damages);
    }

    /// Receives the place of a damage.
    public interface DamageListener {
        void found(String place);
    }

    @Override
    public void close() {
        owner.close();
    }

    private void checkPages(Session session) {
        session.read("PRAGMA integrity_check(" + MAX_DAMAGES + ")", List.of(), row -> {
            Optional.of(row.text(1)).filter(line -> !line.equals("ok")).ifPresent(this::add);
            return true;
        });
    }

    private void checkCommits(Session session) {
        files.missingCommits(session)
                .ifPresent(place -> damages.add(new Damage(
                        files.log().toString(),
                        place,
                        "restore the folder from a backup, or delete %s to go on without them"
                                .formatted(files.commitMark()))));
    }

    private void checkRows(Session session, RowCheck rows) {
        try {
            rows.check(session, this::add);
            MessageStore.check(session, this::add);
        } catch (StoreException unreadable) {
            add(unreadable.place());
        }
    }

    private void add(String place) {
        if (damages.size() < MAX_DAMAGES) {
            damages.add(Damage.of(files.database().toString(), place));
        }
    }
}
