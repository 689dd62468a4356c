package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.json.Json;
import java.time.Instant;

/// Converts a logged move to JSON and back: the detail of its event, and its line in the move log.
public final class MoveJson {
    private static final int SCHEMA = 1;

    private MoveJson() {}

    public static ObjectNode of(LoggedMove move) {
        ObjectNode json = Json.object()
                .put("schema", SCHEMA)
                .put("id", move.id())
                .put("practice", move.practice())
                .put("denial", move.denial())
                .put("version", move.version())
                .put("at", move.at().toString())
                .put("on", move.on().toString());
        json.set("by", by(move.by()));
        json.put("move", move.move());
        JsonFields.put(json, "action", move.action());
        if (move.undone() > 0) {
            json.put("undone", move.undone());
        }
        JsonFields.put(json, "reason", move.reason().isEmpty() ? null : move.reason());
        json.set("after", LoggedDenialJson.of(move.after(), account(move.denial())));
        return json;
    }

    /// @throws IllegalArgumentException if a field is missing or invalid; the message names it
    public static LoggedMove read(JsonNode json) {
        JsonNode by = json.path("by");
        return new LoggedMove(
                JsonFields.text(json, "practice"),
                JsonFields.text(json, "denial"),
                json.path("version").asInt(),
                Instant.parse(JsonFields.text(json, "at")),
                JsonFields.date(json, "on"),
                new LoggedMove.By(
                        JsonFields.constant(by, "kind", LoggedMove.Kind.class),
                        by.path("name").asText(""),
                        JsonFields.constantOrNull(by, "role", Role.class)),
                JsonFields.text(json, "move"),
                JsonFields.constantOrNull(json, "action", TouchAction.class),
                json.path("undone").asInt(),
                json.path("reason").asText(""),
                LoggedDenialJson.read(json.path("after"), account(JsonFields.text(json, "denial"))));
    }

    private static ObjectNode by(LoggedMove.By by) {
        ObjectNode json = Json.object().put("kind", by.kind().name());
        JsonFields.put(json, "name", by.name().isEmpty() ? null : by.name());
        JsonFields.put(json, "role", by.role());
        return json;
    }

    /// Returns the account of the claim and the dot with which a denial's id in the API begins.
    private static String account(String denial) {
        return denial.substring(0, denial.indexOf('.') + 1);
    }
}
