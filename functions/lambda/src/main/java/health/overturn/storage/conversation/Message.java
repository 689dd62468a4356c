package health.overturn.storage.conversation;

import health.overturn.remittance.ProtectedText;
import java.time.Instant;

/// What one person wrote.
///
/// @param to the person to whom it is written; empty where it is to all
public record Message(Instant at, String by, String to, ProtectedText text) {}
