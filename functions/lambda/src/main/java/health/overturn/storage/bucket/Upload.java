package health.overturn.storage.bucket;

import java.time.Instant;

/// An object that came into the intake bucket.
///
/// @param key as S3 holds it, decoded
/// @param version the object's ETag: what tells a later upload of the same key from this one, and the only
///     thing that a conditional read can ask for
/// @param at when it was created
public record Upload(String bucket, String key, long size, String version, Instant at) {
    /// Not the key: people put names into those.
    @Override
    public String toString() {
        return "upload of " + size + " bytes at " + at;
    }
}
