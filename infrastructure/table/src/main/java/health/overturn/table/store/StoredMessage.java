package health.overturn.table.store;

import java.time.Instant;

/// A message of a queue, as it is kept.
///
/// @param receives how many times it has been received
/// @param visibleAt the time from which it can be received
public record StoredMessage(String id, String body, Instant sentAt, int receives, Instant visibleAt) {

    /// Returns a message that was never received and can be at once.
    public static StoredMessage unreceived(String id, String body, Instant sentAt) {
        return new StoredMessage(id, body, sentAt, 0, sentAt);
    }

    /// Returns the message after another receive, hidden until this time.
    public StoredMessage received(Instant hiddenUntil) {
        return new StoredMessage(id, body, sentAt, receives + 1, hiddenUntil);
    }

    /// Returns the message with another time from which it can be received.
    public StoredMessage hiddenUntil(Instant time) {
        return new StoredMessage(id, body, sentAt, receives, time);
    }
}
