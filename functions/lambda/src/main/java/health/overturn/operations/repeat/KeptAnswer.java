package health.overturn.operations.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.Map;
import java.util.stream.Collectors;

/// An answer that is kept for the next time that its request is sent.
public record KeptAnswer(int status, String contentType, String body, Map<String, String> headers) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    String toText() {
        ObjectNode json =
                Json.object().put("status", status).put("type", contentType).put("body", body);
        ObjectNode all = json.putObject("headers");
        headers.forEach(all::put);
        return Json.write(json);
    }

    static KeptAnswer read(String text) {
        JsonNode json = Json.read(text);
        return new KeptAnswer(
                json.path("status").asInt(),
                json.path("type").asText(),
                json.path("body").asText(),
                json.path("headers").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, header -> header.getValue().asText())));
    }

    @Override
    public String toString() {
        return "answer " + status;
    }
}
