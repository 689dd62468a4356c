package health.overturn.operations.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.messaging.stream.FailedChange;
import health.overturn.messaging.stream.ShardRange;
import health.overturn.operations.intake.FileId;
import health.overturn.operations.intake.UploadKey;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;

/// A message that was given up, in the form of the service that gave it up: the function `MovePublished`, Lambda, SQS,
/// EventBridge or EventBridge Scheduler.
sealed interface DeadLetter {
    /// A change of a denial that `MovePublished` could not read.
    record Move(FailedChange change) implements DeadLetter {}

    /// Records of the table's stream that Lambda gave up after too many attempts or too long a time.
    record StreamRange(ShardRange range) implements DeadLetter {}

    /// A message of the intake queue: an upload, or the rest of one.
    record File(String body) implements DeadLetter {}

    /// A message of the reprocessing queue: a reprocessing or an export.
    record Reprocessing(String body) implements DeadLetter {}

    /// A scheduled job, for one practice or for all that were due.
    record Run(JsonNode request) implements DeadLetter {}

    /// A message that cannot be replayed.
    record Unknown() implements DeadLetter {}

    /// A fixed name for log lines.
    default String kind() {
        return switch (this) {
            case Move _ -> "change";
            case StreamRange _ -> "stream-range";
            case File _ -> "file";
            case Reprocessing _ -> "reprocessing";
            case Run _ -> "run";
            case Unknown _ -> "unknown";
        };
    }

    /// Names the letter without patient data.
    default LetterName name() {
        return switch (this) {
            case Move move -> name(move.change().practice(), move.change().denialId());
            case StreamRange failed ->
                name("", failed.range().shard() + " from " + failed.range().start());
            case File file ->
                switch (IntakeMessageParser.parse(file.body())) {
                    case IntakeMessage.Created created ->
                        name(UploadKey.practiceOf(created.upload().key()).orElse(""), FileId.of(created.upload()));
                    case IntakeMessage.Continued continued -> name(continued.practice(), continued.file());
                    case IntakeMessage.Unknown _ -> name("", "");
                };
            case Reprocessing reprocessing -> {
                JsonNode detail = Json.read(reprocessing.body()).path("detail");
                yield name(
                        detail.path("practice").asText(),
                        detail.path("reprocessing").asText(detail.path("export").asText()));
            }
            case Run run ->
                name(
                        run.request().path("practice").asText(),
                        run.request().path("cycle").asText() + " of "
                                + run.request().path("scheduledTime").asText());
            case Unknown _ -> name("", "");
        };
    }

    private LetterName name(String practice, String id) {
        return new LetterName(kind(), practice, id);
    }

    static DeadLetter read(String body) {
        JsonNode json;
        try {
            json = Json.read(body);
        } catch (InvalidJsonException invalid) {
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
        String detailType = json.path("detail-type").asText();
        if (detailType.equals(EventBus.REPROCESSING_DUE) || detailType.equals(EventBus.EXPORT_DUE)) {
            return new Reprocessing(body);
        }
        return IntakeMessageParser.parse(body) instanceof IntakeMessage.Unknown ? new Unknown() : new File(body);
    }

    /// Lambda wraps the payload of an asynchronous invocation, EventBridge keeps an event as it was, and Scheduler
    /// sends the payload alone.
    private static JsonNode run(JsonNode json) {
        if (json.has("requestPayload")) {
            return json.path("requestPayload");
        }
        return json.has("detail-type") ? json.path("detail") : json;
    }
}
