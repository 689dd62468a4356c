package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.storage.json.Json;
import org.jspecify.annotations.Nullable;

/// Converts a trace of work to JSON and back.
final class WorkTraceJson {
    private WorkTraceJson() {}

    static ObjectNode of(WorkTrace work) {
        ObjectNode json = Json.object();
        JsonFields.put(json, "routedOn", work.routedOn());
        JsonFields.put(json, "touchedOn", work.touchedOn());
        JsonFields.put(json, "notedOn", work.notedOn());
        JsonFields.put(json, "appealedOn", work.appealedOn());
        JsonFields.put(json, "batch", work.batch());
        JsonFields.put(json, "batchDoneOn", work.batchDoneOn());
        JsonFields.put(json, "reviewedOn", work.reviewedOn());
        put(json, "proposal", work.proposal());
        put(json, "escalation", work.escalation());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable DueStep step) {
        if (step != null) {
            JsonFields.put(json, name + "DueOn", step.dueOn());
            JsonFields.put(json, name + "DoneOn", step.doneOn());
        }
    }

    static WorkTrace read(JsonNode json) {
        return new WorkTrace(
                JsonFields.dateOrNull(json, "routedOn"),
                JsonFields.dateOrNull(json, "touchedOn"),
                JsonFields.dateOrNull(json, "notedOn"),
                JsonFields.dateOrNull(json, "appealedOn"),
                JsonFields.textOrNull(json, "batch"),
                JsonFields.dateOrNull(json, "batchDoneOn"),
                JsonFields.dateOrNull(json, "reviewedOn"),
                step(json, "proposal"),
                step(json, "escalation"));
    }

    private static @Nullable DueStep step(JsonNode json, String name) {
        return json.has(name + "DueOn")
                ? new DueStep(JsonFields.date(json, name + "DueOn"), JsonFields.dateOrNull(json, name + "DoneOn"))
                : null;
    }
}
