package health.overturn.local.bucket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Waits until a file, or the names in a folder, are on disk.
@FunctionalInterface
public interface DiskSync {
    /// Waits for nothing. For data that need not outlive the machine's next failure.
    DiskSync NONE = path -> {};

    /// Waits for the disk.
    DiskSync FORCED = DiskSync::force;

    void sync(Path path) throws IOException;

    private static void force(Path path) throws IOException {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder as a file; it writes names at once.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }
}
