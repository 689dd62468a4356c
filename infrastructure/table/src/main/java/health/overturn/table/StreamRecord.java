package health.overturn.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.item.Size;
import health.overturn.table.store.StoredRecord;
import java.time.Instant;
import java.util.Objects;

/// One change in a table's stream.
public final class StreamRecord {
    private final StreamView view;
    private final StoredRecord record;

    StreamRecord(StreamView view, StoredRecord record) {
        this.view = view;
        this.record = record;
    }

    /// Returns the sequence of the change; the changes of a table count up from 1.
    public long sequence() {
        return record.sequence();
    }

    public String sequenceNumber() {
        return sequenceNumber(sequence());
    }

    /// Returns the time of the change.
    public Instant at() {
        return record.at();
    }

    /// Returns the value of the partition key, as JSON. The records of one partition are in the order of the writes.
    public String partition() {
        return keys().path(view.keys().partition()).toString();
    }

    /// Returns the record as GetRecords answers it. A function receives the same and `eventSourceARN`.
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", "%032x".formatted(sequence())).put("eventName", eventName());
        json.put("eventVersion", "1.1").put("eventSource", "aws:dynamodb").put("awsRegion", "us-east-1");
        ObjectNode change = json.putObject("dynamodb");
        change.put("ApproximateCreationDateTime", at().getEpochSecond());
        ObjectNode keys = keys();
        int size = Size.ofItem(keys);
        change.set("Keys", keys);
        byte[] before = record.before();
        byte[] after = record.after();
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

    /// Sequence numbers of the service have 21 to 40 digits; these have 21.
    static String sequenceNumber(long sequence) {
        return "1%020d".formatted(sequence);
    }

    private String eventName() {
        return record.before() == null ? "INSERT" : record.after() == null ? "REMOVE" : "MODIFY";
    }

    private ObjectNode keys() {
        byte[] after = record.after();
        return ItemBytes.decode(
                after == null ? Objects.requireNonNull(record.before()) : after,
                view.keys().attributes());
    }

    private static int addImage(ObjectNode change, String name, byte[] bytes) {
        ObjectNode image = ItemBytes.decode(bytes);
        change.set(name, image);
        return Size.ofItem(image);
    }
}
