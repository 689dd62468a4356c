package health.overturn.local.queue;

import java.time.Instant;

/// A message as a queue keeps it.
///
/// @param visibleAt until then the message is hidden, because it was received or returned
public record QueuedMessage(Message message, Instant visibleAt) {}
