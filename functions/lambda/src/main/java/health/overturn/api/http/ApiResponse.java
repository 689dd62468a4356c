package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An HTTP response.
///
/// @param headers the headers beside `Content-Type`
public record ApiResponse(int status, String contentType, String body, Map<String, String> headers) {
    /// The detail of every 404: an id that does not exist and one that the token may not see have the same answer.
    public static final String NOT_FOUND = "not found, or this token has no access to it";

    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    public ApiResponse(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    /// The same response with one more header.
    public ApiResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiResponse(status, contentType, body, more);
    }

    public static ApiResponse json(JsonNode body) {
        return new ApiResponse(200, "application/json", Json.write(body));
    }

    /// A list as JSON or CSV, whichever the request accepts.
    ///
    /// @param header the fields of the JSON beside the list
    public static ApiResponse list(ApiRequest request, ObjectNode header, ArrayNode items) {
        if (request.wantsCsv()) {
            return CsvWriter.write(items);
        }
        header.set("items", items);
        return json(header);
    }

    /// A response to a request that made something (201).
    public static ApiResponse created(JsonNode body) {
        return new ApiResponse(201, "application/json", Json.write(body));
    }

    /// A response to a request that is stored and will be done later (202).
    public static ApiResponse accepted(JsonNode body) {
        return new ApiResponse(202, "application/json", Json.write(body));
    }

    /// A problem detail (RFC 9457).
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

    /// A problem detail with further fields.
    public static ApiResponse problem(int status, ObjectNode fields) {
        ObjectNode problem = Json.object().put("type", "about:blank").put("status", status);
        problem.setAll(fields);
        return new ApiResponse(status, "application/problem+json", Json.write(problem));
    }

    public static ApiResponse invalid(String title, List<String> messages) {
        var problem =
                Json.object().put("type", "about:blank").put("title", title).put("status", 422);
        var errors = problem.putArray("errors");
        messages.forEach(errors::add);
        return new ApiResponse(422, "application/problem+json", Json.write(problem));
    }

    public static ApiResponse notFound() {
        return problem(404, "Not found", NOT_FOUND);
    }

    @Override
    public String toString() {
        return "response " + status;
    }
}
