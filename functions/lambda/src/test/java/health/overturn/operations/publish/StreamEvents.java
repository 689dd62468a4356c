package health.overturn.operations.publish;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.fake.StreamBatch;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A batch of the table's stream as Lambda passes it to a function, made from items before and after a change.
final class StreamEvents {
    private final List<ObjectNode> records = new ArrayList<>();

    StreamEvents changed(String sequence, @Nullable Item before, @Nullable Item after) {
        Item named = after == null ? Objects.requireNonNull(before) : after;
        ObjectNode record = Json.object();
        records.add(record);
        ObjectNode change = record.put("eventSource", "aws:dynamodb")
                .put("eventName", before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY")
                .putObject("dynamodb");
        change.put("ApproximateCreationDateTime", 1_780_326_000)
                .put("SequenceNumber", sequence)
                .put("StreamViewType", "NEW_AND_OLD_IMAGES");
        change.set("Keys", image(Map.of("pk", value(named, "pk"), "sk", value(named, "sk"))));
        if (before != null) {
            change.set("OldImage", image(before.attributes()));
        }
        if (after != null) {
            change.set("NewImage", image(after.attributes()));
        }
        return this;
    }

    List<? extends StreamRecord> records() {
        return StreamBatch.of(records);
    }

    private static AttributeValue value(Item item, String name) {
        return AttributeValue.fromS(item.text(name));
    }

    private static ObjectNode image(Map<String, AttributeValue> attributes) {
        ObjectNode json = Json.object();
        attributes.forEach((name, value) -> json.set(name, json(value)));
        return json;
    }

    private static JsonNode json(AttributeValue value) {
        return switch (value.type()) {
            case S -> Json.object().put("S", value.s());
            case N -> Json.object().put("N", value.n());
            case BOOL -> Json.object().put("BOOL", value.bool());
            case M -> Json.object().set("M", image(value.m()));
            case L -> {
                ObjectNode list = Json.object();
                value.l().forEach(each -> list.withArray("L").add(json(each)));
                yield list;
            }
            case B, SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("no item of the store has this attribute type");
        };
    }
}
