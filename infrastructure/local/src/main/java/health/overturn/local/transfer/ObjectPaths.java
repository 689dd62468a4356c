package health.overturn.local.transfer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where an object's content lies in an export: under its key, where a file system can have such a file.
final class ObjectPaths {
    private static final String OBJECTS = "objects";
    private static final int MAX_NAME_BYTES = 255;

    private final Path root;

    ObjectPaths(Path root) {
        this.root = root;
    }

    /// Returns a path below the root for the object, which exists nowhere yet.
    String pathFor(String bucket, String key) {
        String path = OBJECTS + "/" + bucket + "/" + key;
        boolean fits = Stream.of(key.split("/", -1)).allMatch(ObjectPaths::isFileName) && isFree(path);
        return fits ? path : OBJECTS + "/" + bucket + "/.odd-keys/" + Sha256.hexOf(key);
    }

    /// Returns the file of an exported object.
    ///
    /// @throws TransferException if the path leads out of the export
    Path resolve(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root.resolve(OBJECTS).normalize())) {
            throw new TransferException("an object's path leads out of the export; export again");
        }
        return file;
    }

    private static boolean isFileName(String part) {
        return !part.isEmpty()
                && !part.startsWith(".")
                && part.indexOf('\0') < 0
                && part.indexOf('\\') < 0
                && part.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    /// One key may be the folder of another.
    private boolean isFree(String path) {
        Path file = root.resolve(path);
        if (Files.exists(file)) {
            return false;
        }
        for (Path parent = file.getParent(); parent != null && !parent.equals(root); parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return false;
            }
        }
        return true;
    }
}
