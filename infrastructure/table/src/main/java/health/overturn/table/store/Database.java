package health.overturn.table.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The database of one folder, or one in memory.
///
/// One writer commits all requests that wait in one transaction. Readers see what is committed. A database in memory
/// has one connection for both.
public final class Database implements AutoCloseable {
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final SessionPool readers;
    private final Committer committer;
    private final @Nullable WriteQueue queue;

    /// What a commit means.
    public enum Durability {
        /// A commit is on the disk.
        DISK,
        /// A commit is with the operating system: it outlives the process, and not a power failure.
        PROCESS
    }

    private Database(Session session) {
        this.readers = closeLater(new SessionPool(session));
        this.committer = new Committer(readers, CommitMark.none(), new ProblemLog(line -> {}));
        this.queue = null;
    }

    private Database(DatabaseFolder files, Durability durability, Consumer<String> problems) {
        closeLater(FolderOwner.of(files));
        try {
            Connections connections = new Connections(files, durability);
            connections.requireSound();
            SessionPool writers = closeLater(new SessionPool(connections.writer()));
            CommitMark mark =
                    closeLater(durability == Durability.DISK ? CommitMark.open(files.commitMark()) : CommitMark.none());
            this.readers = closeLater(new SessionPool(connections.readers()));
            this.committer = new Committer(writers, mark, new ProblemLog(problems));
            this.queue = closeLater(WriteQueue.start(committer));
        } catch (RuntimeException refusal) {
            close();
            throw refusal;
        }
    }

    /// Opens an empty database in memory.
    public static Database inMemory() {
        return new Database(Connections.inMemory());
    }

    /// Opens the database of a folder, or creates one there. It reads next to nothing, however large the database is.
    ///
    /// @param problems receives a line where a disk is full or a file damaged, and another when that ends
    /// @throws StoreException where the folder is in use, of another form, or damaged
    public static Database open(Path folder, Durability durability, Consumer<String> problems) {
        DatabaseFolder files = new DatabaseFolder(folder);
        files.requireNoEarlierFormat();
        files.create();
        return new Database(files, durability, problems);
    }

    /// Throws where a process uses the database of this folder.
    public static void requireUnused(Path folder) {
        DatabaseFolder files = new DatabaseFolder(folder);
        if (Files.exists(files.lock())) {
            FolderOwner.of(files).close();
        }
    }

    /// Reads what is committed.
    public <T> T read(Function<Session, T> action) {
        return readers.with(action);
    }

    /// Writes, and returns after the commit. Where the action throws, nothing of it is written.
    ///
    /// @throws StoreException where the commit fails; then nothing of it is written either
    public <T> T write(Function<Session, T> action) {
        return submit(action).await();
    }

    /// Writes with the next group, without a wait for the commit.
    public void writeLater(Consumer<Session> action) {
        submit(session -> {
            action.accept(session);
            return true;
        });
    }

    /// Writes what waits, and closes the files.
    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (StoreException failure) {
                throw failure;
            } catch (Exception e) {
                throw StoreException.failed("could not close the database", e);
            }
        }
    }

    private <T> WriteRequest<T> submit(Function<Session, T> action) {
        if (queue != null) {
            return queue.add(action);
        }
        WriteRequest<T> request = new WriteRequest<>(action);
        committer.commit(List.of(request));
        return request;
    }

    private <T extends AutoCloseable> T closeLater(T closeable) {
        closeables.push(closeable);
        return closeable;
    }
}
