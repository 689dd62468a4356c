package health.overturn.operations.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.messaging.stream.FailedChange;
import health.overturn.messaging.stream.ShardRange;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;

/// What was given up, and where that is told by whom: by MovePublished itself, by Lambda, by EventBridge or by its
/// Scheduler.
public sealed interface DeadLetter {
    /// A change of a denial that could not be read.
    record Move(FailedChange change) implements DeadLetter {}

    /// Records of the table's stream that failed too often or for too long.
    record StreamRange(ShardRange range) implements DeadLetter {}

    /// An upload, or the rest of one.
    record File(String body) implements DeadLetter {}

    /// Files that are to be read again.
    record Reprocessing(String body) implements DeadLetter {}

    /// A run of a practice, or of all whose time it was.
    record Run(JsonNode request) implements DeadLetter {}

    /// Nothing that can be done again.
    record Unknown() implements DeadLetter {}

    static DeadLetter read(String body) {
        JsonNode json;
        try {
            json = Json.read(body);
        } catch (InvalidJsonException none) {
            return new Unknown();
        }
        JsonNode range = json.path("DDBStreamBatchInfo");
        if (range.isObject()) {
            return new StreamRange(new ShardRange(
                    range.path("streamArn").asText(),
                    range.path("shardId").asText(),
                    range.path("startSequenceNumber").asText(),
                    range.path("endSequenceNumber").asText()));
        }
        if (json.has("partition") && json.has("sort")) {
            return new Move(FailedChange.fromJson(json));
        }
        JsonNode run = run(json);
        if (run.has("scheduledTime")) {
            return new Run(run);
        }
        if (json.path("detail-type").asText().equals(EventBus.REPROCESSING_DUE)) {
            return new Reprocessing(body);
        }
        return IntakeMessageParser.parse(body) instanceof IntakeMessage.Unknown ? new Unknown() : new File(body);
    }

    /// Lambda tells of an asynchronous invocation beside its payload, EventBridge of an event as it was on the bus.
    private static JsonNode run(JsonNode json) {
        if (json.has("requestPayload")) {
            return json.path("requestPayload");
        }
        return json.has("detail-type") ? json.path("detail") : json;
    }
}
