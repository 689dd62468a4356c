package health.overturn.lambda.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.event.ArrivalReader;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.json.InvalidJsonException;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.publish.Unpublished;

/// What was given up, and where that is told by whom: by MovePublished itself, by Lambda, by EventBridge or by its
/// Scheduler.
sealed interface DeadLetter {
    /// A change of a denial that could not be read.
    record Move(Unpublished change) implements DeadLetter {}

    /// A stretch of the table's stream that was tried too often or for too long.
    record Stretch(String stream, String shard, String start, String end) implements DeadLetter {}

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
        JsonNode stretch = json.path("DDBStreamBatchInfo");
        if (stretch.isObject()) {
            return new Stretch(
                    stretch.path("streamArn").asText(),
                    stretch.path("shardId").asText(),
                    stretch.path("startSequenceNumber").asText(),
                    stretch.path("endSequenceNumber").asText());
        }
        if (json.has("partition") && json.has("sort")) {
            return new Move(Unpublished.read(json));
        }
        JsonNode run = run(json);
        if (run.has("scheduledTime")) {
            return new Run(run);
        }
        if (json.path("detail-type").asText().equals(Bus.REPROCESSING_DUE)) {
            return new Reprocessing(body);
        }
        return ArrivalReader.read(body) instanceof Arrival.Unknown ? new Unknown() : new File(body);
    }

    /// Lambda tells of an asynchronous invocation beside its payload, EventBridge of an event as it was on the bus.
    private static JsonNode run(JsonNode json) {
        if (json.has("requestPayload")) {
            return json.path("requestPayload");
        }
        return json.has("detail-type") ? json.path("detail") : json;
    }
}
