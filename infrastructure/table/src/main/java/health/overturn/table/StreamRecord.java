package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One change in a table's stream. It shares the bytes that the table keeps, so that it costs little until it is read.
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

    /// One more than that of the table's change before.
    public long sequence() {
        return sequence;
    }

    public String sequenceNumber() {
        return sequenceNumber(sequence);
    }

    /// When the change was made.
    public Instant at() {
        return at;
    }

    /// The value of the item's partition key; changes of one partition are in the order of their writes.
    public String partition() {
        return keys().path(view.keys().partition()).toString();
    }

    /// The record as GetRecords answers it, and as a function gets it but for `eventSourceARN`.
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

    /// As a journal keeps it.
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

    /// The service's have 21 to 40 digits, and so has this.
    static String sequenceNumber(long sequence) {
        return "1%020d".formatted(sequence);
    }

    /// How many bytes it holds that the table may have let go.
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
