package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;

/// An answer.
public record ApiResponse(int status, String contentType, String body) {
    public static ApiResponse json(JsonNode body) {
        return new ApiResponse(200, "application/json", Json.write(body));
    }

    /// A list, in JSON or CSV as was asked.
    ///
    /// @param header what JSON says besides
    public static ApiResponse list(ApiRequest request, ObjectNode header, ArrayNode items) {
        if (request.wantsCsv()) {
            return CsvWriter.write(items);
        }
        header.set("items", items);
        return json(header);
    }

    /// What was asked for is noted and will be done.
    public static ApiResponse accepted(JsonNode body) {
        return new ApiResponse(202, "application/json", Json.write(body));
    }

    /// A problem detail of RFC 9457.
    public static ApiResponse problem(int status, String title, String detail) {
        return new ApiResponse(
                status,
                "application/problem+json",
                Json.write(Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)));
    }

    /// The same with fields of its own beside title and detail.
    public static ApiResponse problem(int status, ObjectNode fields) {
        ObjectNode problem = Json.object().put("type", "about:blank").put("status", status);
        problem.setAll(fields);
        return new ApiResponse(status, "application/problem+json", Json.write(problem));
    }

    public static ApiResponse invalid(String title, List<String> faults) {
        var problem =
                Json.object().put("type", "about:blank").put("title", title).put("status", 422);
        var errors = problem.putArray("errors");
        faults.forEach(errors::add);
        return new ApiResponse(422, "application/problem+json", Json.write(problem));
    }

    public static ApiResponse notFound() {
        return problem(404, "Not found", "there is nothing here that this token may see");
    }

    @Override
    public String toString() {
        return "response " + status;
    }
}
