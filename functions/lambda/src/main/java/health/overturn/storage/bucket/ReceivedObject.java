package health.overturn.storage.bucket;

import java.time.Instant;

/// An object as a listing shows it.
///
/// @param at when the object was created
public record ReceivedObject(long bytes, Instant at) {}
