package health.overturn.local.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.progress.Backlog;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// What the running stack tells other commands: where its API is, what it has not finished, and its dead letters.
///
/// @param deadLetters the bodies of the dead letters by queue
public record StackState(URI api, Backlog backlog, Map<String, List<String>> deadLetters) {
    public static final String PATH = "/overturn/state";

    public StackState {
        deadLetters = Map.copyOf(deadLetters);
    }

    String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("api", api.toString()).put("succeeded", backlog.succeeded());
        put(json.putObject("messages"), backlog.messages());
        put(json.putObject("changes"), backlog.changes());
        put(json.putObject("running"), backlog.running());
        ObjectNode letters = json.putObject("deadLetters");
        deadLetters.forEach((queue, bodies) -> bodies.forEach(letters.putArray(queue)::add));
        return json.toString();
    }

    private static void put(ObjectNode json, Map<String, Long> counts) {
        counts.forEach(json::put);
    }
}
