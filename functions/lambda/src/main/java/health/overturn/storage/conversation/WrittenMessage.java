package health.overturn.storage.conversation;

import health.overturn.remittance.ProtectedText;
import java.time.Instant;

/// What one person wrote.
///
/// @param to the person to whom it is written; empty where it is to all
public record WrittenMessage(Instant at, String by, String to, ProtectedText text) {}
