package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One change in a table's stream. It shares the bytes of the table's items, so it needs little memory.
public final class StreamRecord {
    private static final int OVERHEAD_BYTES = 100;

    private final StreamView view;
    private final long sequence;
    private final Instant at;
    private final byte @Nullable [] before;
    private final byte @Nullable [] after;

    StreamRecord(StreamView view, long sequence, Instant at, byte @Nullable [] before, byte @Nullable [] after) {
        this.view = view;
        this.sequence = sequence;
        this.at = at;
        this.before = before;
        this.after = after;
    }

    /// Returns the sequence of the change; the changes of a table count up from 1.
    public long sequence() {
        return sequence;
    }

    public String sequenceNumber() {
        return sequenceNumber(sequence);
    }

    /// Returns the time of the change.
    public Instant at() {
        return at;
    }

    /// Returns the value of the partition key, as JSON. The records of one partition are in the order of the writes.
    public String partition() {
        return keys().path(view.keys().partition()).toString();
    }

    /// Returns the record as GetRecords answers it. A function receives the same and `eventSourceARN`.
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", "%032x".formatted(sequence)).put("eventName", eventName());
        json.put("eventVersion", "1.1").put("eventSource", "aws:dynamodb").put("awsRegion", "us-east-1");
        ObjectNode change = json.putObject("dynamodb");
        change.put("ApproximateCreationDateTime", at.getEpochSecond());
        ObjectNode keys = keys();
        int size = Size.ofItem(keys);
        change.set("Keys", keys);
        if (after != null && view.showsNew()) {
            size += addImage(change, "NewImage", after);
        }
        if (before != null && view.showsOld()) {
            size += addImage(change, "OldImage", before);
        }
        change.put("SequenceNumber", sequenceNumber()).put("SizeBytes", size);
        change.put("StreamViewType", view.type());
        return json;
    }

    /// Returns the record as a journal stores it.
    ObjectNode toJournalLine() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("sequence", sequence).put("at", at.getEpochSecond());
        if (before != null) {
            line.set("before", Table.decode(before));
        }
        if (after != null) {
            line.set("after", Table.decode(after));
        }
        return line;
    }

    static StreamRecord fromJournalLine(StreamView view, JsonNode line) {
        return new StreamRecord(
                view,
                line.path("sequence").asLong(),
                Instant.ofEpochSecond(line.path("at").asLong()),
                encode(line.get("before")),
                encode(line.get("after")));
    }

    /// Sequence numbers of the service have 21 to 40 digits; these have 21.
    static String sequenceNumber(long sequence) {
        return "1%020d".formatted(sequence);
    }

    /// Returns the bytes that this record may keep in memory beyond the table.
    int heldBytes() {
        return OVERHEAD_BYTES + (before == null ? 0 : before.length) + (after == null ? 0 : after.length);
    }

    private String eventName() {
        return before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY";
    }

    private ObjectNode keys() {
        return view.keysOf(Table.decode(after == null ? Objects.requireNonNull(before) : after));
    }

    private static int addImage(ObjectNode change, String name, byte[] bytes) {
        ObjectNode image = Table.decode(bytes);
        change.set(name, image);
        return Size.ofItem(image);
    }

    private static byte @Nullable [] encode(@Nullable JsonNode item) {
        return item == null ? null : Table.encode((ObjectNode) item);
    }
}
