package health.overturn.local.bucket;

import health.overturn.local.access.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The folder of a bucket: one file per object. An object is written to an unfinished file, brought to disk, and only
/// then given its name. So under a name there is a whole object, whenever the machine fails.
///
/// Paths are relative to the folder.
final class BucketFolder {
    private final Path root;
    private final DiskSync disk;

    BucketFolder(Path root, DiskSync disk) {
        this.root = root;
        this.disk = disk;
    }

    /// Gives an unfinished file the name of its object, in place of an earlier one.
    void publish(String unfinished, String path) throws IOException {
        Path object = finish(unfinished, path);
        Files.move(
                root.resolve(unfinished), object, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        disk.sync(parentOf(object));
    }

    /// Gives an unfinished file the name of its object.
    ///
    /// @throws FileAlreadyExistsException where there is such an object; it stays as it was
    void publishNew(String unfinished, String path) throws IOException {
        Path object = finish(unfinished, path);
        Files.createLink(object, root.resolve(unfinished));
        disk.sync(parentOf(object));
    }

    void delete(String path) throws IOException {
        Path object = root.resolve(path);
        if (Files.deleteIfExists(object)) {
            disk.sync(parentOf(object));
        }
    }

    /// Deletes an unfinished file, if it is still there.
    void discard(String unfinished) {
        try {
            Files.deleteIfExists(root.resolve(unfinished));
        } catch (IOException _) {
            // The next start deletes it.
        }
    }

    /// Creates the folder, and deletes what an earlier run did not finish. Nobody was told that it is stored.
    void prepare() throws IOException {
        Path unfinished = root.resolve(ObjectPath.UNFINISHED);
        if (Files.exists(unfinished)) {
            for (Path path : filesFirst(unfinished)) {
                Files.delete(path);
            }
        }
        OwnerOnly.createFolder(root);
        OwnerOnly.createFolder(unfinished);
    }

    private static List<Path> filesFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private Path finish(String unfinished, String path) throws IOException {
        disk.sync(OwnerOnly.restrict(root.resolve(unfinished)));
        Path object = root.resolve(path);
        createFolders(parentOf(object));
        return object;
    }

    /// One at a time: a folder that is there is on disk, too.
    private synchronized void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(parentOf(folder));
            OwnerOnly.createFolder(folder);
            disk.sync(parentOf(folder));
        }
    }

    private static Path parentOf(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
