package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.deadline.Deadline;
import health.overturn.storage.json.Json;
import java.util.List;

/// Converts deadlines to JSON and back, with the API's names.
final class DeadlineJson {
    private DeadlineJson() {}

    static ArrayNode of(List<Deadline> deadlines) {
        ArrayNode json = Json.array();
        for (Deadline deadline : deadlines) {
            ObjectNode one = json.addObject().put("kind", deadline.kind().name());
            if (deadline.level() != Deadline.NO_LEVEL) {
                one.put("level", deadline.level());
            }
            one.put("party", deadline.party().name())
                    .put("on", deadline.on().toString())
                    .put("lastOn", deadline.lastOn().toString())
                    .put("assumed", deadline.assumed())
                    .put("confidence", deadline.confidence().name());
        }
        return json;
    }

    static List<Deadline> read(JsonNode json) {
        return json.valueStream().map(DeadlineJson::readOne).toList();
    }

    private static Deadline readOne(JsonNode deadline) {
        return new Deadline(
                JsonFields.constant(deadline, "kind", Deadline.Kind.class),
                deadline.path("level").asInt(Deadline.NO_LEVEL),
                JsonFields.constant(deadline, "party", Deadline.Party.class),
                JsonFields.date(deadline, "on"),
                JsonFields.date(deadline, "lastOn"),
                JsonFields.constant(deadline, "confidence", Deadline.Confidence.class));
    }
}
