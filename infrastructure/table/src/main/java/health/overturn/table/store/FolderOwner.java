package health.overturn.table.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The one process that owns a folder. The operating system gives the lock back when that process ends, however it
/// ends, so its id in the file may be old and never decides anything.
final class FolderOwner implements AutoCloseable {
    /// A place behind the text, because a locked part of a file cannot be read on every system.
    private static final long LOCKED_BYTE = 1L << 40;

    /// The folders of this process. A second lock of the same process would end the first one when it is closed.
    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderOwner(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Makes this process the owner of the folder.
    ///
    /// @throws StoreException where another process owns it
    static FolderOwner of(DatabaseFolder files) {
        try {
            Path folder = files.path().toRealPath();
            if (!OWNED.add(folder)) {
                throw inUse(files, Long.toString(ProcessHandle.current().pid()));
            }
            FileChannel channel = lock(files);
            if (channel == null) {
                OWNED.remove(folder);
                throw inUse(files, Files.readString(files.lock()).strip());
            }
            return new FolderOwner(folder, channel);
        } catch (IOException e) {
            throw StoreException.failed("could not lock %s; name another folder".formatted(files.path()), e);
        }
    }

    /// Gives the folder back.
    @Override
    public void close() {
        OWNED.remove(folder);
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreException.failed("could not unlock %s".formatted(folder), e);
        }
    }

    private static @Nullable FileChannel lock(DatabaseFolder files) throws IOException {
        FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            channel.close();
            return null;
        }
        byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(text));
        return channel;
    }

    private static StoreException inUse(DatabaseFolder files, String process) {
        return StoreException.refused("%s is in use by process %s; stop that process, or name another folder"
                .formatted(files.path(), process));
    }
}
