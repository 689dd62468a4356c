package health.overturn.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders (mode 700) and files (mode 600) for their owner alone. On a file system without such modes, or one that
/// refuses to change them, they keep the modes that the system gives.
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /// Creates the folder if there is none, and its parents.
    public static Path createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not create the folder %s".formatted(folder), e);
        }
        return setMode(folder, FOLDER);
    }

    /// Creates the file, empty, if there is none.
    public static Path createFile(Path file) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException _) {
            return setMode(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not create the file %s".formatted(file), e);
        }
        return setMode(file, FILE);
    }

    /// Gives a file that exists the mode 600.
    public static Path restrict(Path file) {
        return setMode(file, FILE);
    }

    private static Path setMode(Path path, Set<PosixFilePermission> mode) {
        try {
            return Files.setPosixFilePermissions(path, mode);
        } catch (UnsupportedOperationException | IOException _) {
            return path;
        }
    }
}
