package health.overturn.storage.bucket;

import java.time.Instant;

/// An object in the intake bucket.
///
/// @param key the key, decoded
/// @param size in bytes
/// @param version the object's ETag; it distinguishes a later upload of the same key, and is the only condition that a
///     read can have
/// @param at when the object was created
public record Upload(String bucket, String key, long size, String version, Instant at) {
    /// Omits the key, because people put patients' names into file names.
    @Override
    public String toString() {
        return "upload of " + size + " bytes at " + at;
    }
}
