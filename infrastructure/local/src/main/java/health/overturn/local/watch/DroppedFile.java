package health.overturn.local.watch;

import java.time.Instant;

/// A file in a practice's folder.
///
/// @param name the path below the practice's folder, with `/` between its parts
record DroppedFile(String practice, String name, FileState state) {

    /// The size in bytes and the time of the last change.
    record FileState(long size, Instant changedAt) {}
}
