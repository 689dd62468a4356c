package health.overturn.local.queue;

import java.time.Instant;

/// A message as it was received: its id, its body, when it was sent and how many times it has been handed out.
public record Message(String id, String body, Instant sent, int receives) {}
