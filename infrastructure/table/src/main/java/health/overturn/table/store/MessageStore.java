package health.overturn.table.store;

import health.overturn.table.store.FolderCheck.DamageListener;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The messages of all queues of a database, each queue in the order in which they were sent.
///
/// A queue is any name. Each method returns after its commit. What a message does after its receive, such as a wait or
/// a move to another queue, is the caller's decision.
public final class MessageStore {
    private static final String COLUMNS = "id, body, sent_at, receives, visible_at, checksum";

    private final Database database;

    public MessageStore(Database database) {
        this.database = database;
    }

    /// Adds a message at the end of a queue.
    public void send(String queue, StoredMessage message) {
        database.write(session -> insert(session, queue, message));
    }

    /// Receives the oldest message that can be received at `now`, counts it, and hides it until `hiddenUntil`.
    public Optional<StoredMessage> receive(String queue, Instant now, Instant hiddenUntil) {
        return firstVisible(queue, now).isEmpty() // asks the readers first, because most questions find nothing
                ? Optional.empty()
                : database.write(session -> {
                    Optional<StoredMessage> received =
                            firstVisible(session, queue, now).map(message -> message.received(hiddenUntil));
                    received.ifPresent(message -> update(session, message));
                    return received;
                });
    }

    /// Returns the oldest message that can be received at `now`, without a change.
    public Optional<StoredMessage> firstVisible(String queue, Instant now) {
        return database.read(session -> firstVisible(session, queue, now));
    }

    /// Stores how often a message was received and until when it is hidden, if the message is still there.
    public void update(StoredMessage message) {
        database.write(session -> update(session, message));
    }

    /// Deletes a message, if it is still there.
    public void delete(String id) {
        database.write(session -> delete(session, id));
    }

    /// Deletes a message and adds another one to another queue, such as a dead-letter queue, in one commit.
    public void move(String id, String otherQueue, StoredMessage other) {
        database.write(session -> delete(session, id) && insert(session, otherQueue, other));
    }

    /// Returns all messages of a queue, visible or hidden, oldest first.
    public List<StoredMessage> list(String queue) {
        return database.read(session -> session.all(
                "SELECT " + COLUMNS + " FROM messages WHERE queue = ? ORDER BY number",
                row -> toMessage(session, row),
                queue));
    }

    /// Returns the number of messages in a queue, visible or hidden.
    public long count(String queue) {
        return database.read(
                session -> session.first("SELECT count(*) FROM messages WHERE queue = ?", row -> row.number(1), queue)
                        .orElse(0L));
    }

    /// Reports each message that differs from its checksum.
    static void check(Session session, DamageListener damages) {
        session.read("SELECT " + COLUMNS + " FROM messages ORDER BY number", List.of(), row -> {
            if (checksum(message(row)) != row.number(6)) {
                damages.found("message %s differs from its checksum".formatted(row.text(1)));
            }
            return true;
        });
    }

    private static Optional<StoredMessage> firstVisible(Session session, String queue, Instant now) {
        return session.first(
                "SELECT " + COLUMNS + " FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY number LIMIT 1",
                row -> toMessage(session, row),
                queue,
                now.toEpochMilli());
    }

    private static boolean insert(Session session, String queue, StoredMessage message) {
        session.execute(
                "INSERT INTO messages (queue, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                queue,
                message.id(),
                bytes(message),
                message.sentAt().toEpochMilli(),
                message.receives(),
                message.visibleAt().toEpochMilli(),
                checksum(message));
        return true;
    }

    private static boolean update(Session session, StoredMessage message) {
        session.execute(
                "UPDATE messages SET receives = ?, visible_at = ?, checksum = ? WHERE id = ?",
                message.receives(),
                message.visibleAt().toEpochMilli(),
                checksum(message),
                message.id());
        return true;
    }

    private static boolean delete(Session session, String id) {
        session.execute("DELETE FROM messages WHERE id = ?", id);
        return true;
    }

    private static StoredMessage toMessage(Session session, Row row) {
        StoredMessage message = message(row);
        if (row.number(6) != checksum(message)) {
            throw StoreException.damaged(
                    session.file(), "message %s differs from its checksum".formatted(message.id()));
        }
        return message;
    }

    private static StoredMessage message(Row row) {
        return new StoredMessage(
                row.text(1),
                new String(row.bytes(2), StandardCharsets.UTF_8),
                Instant.ofEpochMilli(row.number(3)),
                (int) row.number(4),
                Instant.ofEpochMilli(row.number(5)));
    }

    private static long checksum(StoredMessage message) {
        return Checksum.of(message.sentAt().toEpochMilli())
                .add(message.id().getBytes(StandardCharsets.UTF_8))
                .add(bytes(message))
                .add(message.receives())
                .add(message.visibleAt().toEpochMilli())
                .value();
    }

    private static byte[] bytes(StoredMessage message) {
        return message.body().getBytes(StandardCharsets.UTF_8);
    }
}
