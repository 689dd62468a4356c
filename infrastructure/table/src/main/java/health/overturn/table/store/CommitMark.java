package health.overturn.table.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The number of the last commit, in a file of its own.
///
/// SQLite ends its write-ahead log at the first frame whose checksum is wrong, and says nothing. So a flipped byte
/// there would lose commits in silence. A database with fewer commits than this mark has lost some.
///
/// The mark is written after each commit and is not synchronized. After a power failure it may be older than the
/// database, never newer.
final class CommitMark implements AutoCloseable {
    private final @Nullable FileChannel file;

    private CommitMark(@Nullable FileChannel file) {
        this.file = file;
    }

    static CommitMark none() {
        return new CommitMark(null);
    }

    static CommitMark open(Path path) {
        try {
            CommitMark mark =
                    new CommitMark(FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
            if (Files.size(path) == 0) {
                mark.write(0); // takes its place on the disk before the disk may be full
            }
            return mark;
        } catch (IOException e) {
            throw StoreException.failed("could not open %s; make it writable".formatted(path), e);
        }
    }

    /// Returns the number in the file; 0 where there is none.
    static long read(Path path) {
        try {
            byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : 0;
        } catch (IOException e) {
            throw StoreException.failed("could not read %s; make it readable".formatted(path), e);
        }
    }

    void write(long commits) {
        if (file == null) {
            return;
        }
        try {
            file.write(ByteBuffer.allocate(Long.BYTES).putLong(commits).flip(), 0);
        } catch (IOException e) {
            throw StoreException.failed("could not write the number of commits; check the disk of the data folder", e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw StoreException.failed("could not close the number of commits", e);
        }
    }
}
