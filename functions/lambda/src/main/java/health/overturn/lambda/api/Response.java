package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.json.Json;
import java.util.List;

/// An answer.
public record Response(int status, String contentType, String body) {
    static Response json(JsonNode body) {
        return new Response(200, "application/json", Json.write(body));
    }

    /// A list, in JSON or CSV as was asked.
    ///
    /// @param head what JSON says besides
    static Response list(Request request, ObjectNode head, ArrayNode items) {
        if (request.wantsCsv()) {
            return Csv.of(items);
        }
        head.set("items", items);
        return json(head);
    }

    /// What was asked for is noted and will be done.
    static Response accepted(JsonNode body) {
        return new Response(202, "application/json", Json.write(body));
    }

    /// A problem detail of RFC 9457.
    public static Response problem(int status, String title, String detail) {
        return new Response(
                status,
                "application/problem+json",
                Json.write(Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)));
    }

    /// The same with fields of its own beside title and detail.
    static Response problem(int status, ObjectNode fields) {
        ObjectNode problem = Json.object().put("type", "about:blank").put("status", status);
        problem.setAll(fields);
        return new Response(status, "application/problem+json", Json.write(problem));
    }

    static Response invalid(String title, List<String> faults) {
        var problem =
                Json.object().put("type", "about:blank").put("title", title).put("status", 422);
        var errors = problem.putArray("errors");
        faults.forEach(errors::add);
        return new Response(422, "application/problem+json", Json.write(problem));
    }

    static Response notFound() {
        return problem(404, "Not found", "there is nothing here that this token may see");
    }

    @Override
    public String toString() {
        return "response " + status;
    }
}
