package health.overturn.local.watch;

import java.io.IOException;
import java.nio.file.Path;

/// The stack that takes in what is dropped. A method that fails with an [IOException] may succeed later.
public interface DropTarget {

    /// Returns whether the intake bucket has an object under this key.
    boolean exists(String key) throws IOException;

    /// Uploads a file to the intake bucket without holding it in memory.
    ///
    /// @throws UploadRefusedException if another try would be refused too
    void upload(String key, Path file) throws IOException, UploadRefusedException;

    /// Returns whether the practice has settings. Uploads of a practice without settings wait for them.
    boolean hasSettings(String practice) throws IOException;
}
