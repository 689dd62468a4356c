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
/// @param headers the headers beside `Content-Type` and `Cache-Control`
public record ApiResponse(int status, String contentType, String body, Map<String, String> headers) {
    /// The detail of every 404: an id that does not exist and one that the token may not see have the same answer.
    public static final String NOT_FOUND = "not found, or this token has no access to it";

    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    public ApiResponse(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    public static ApiResponse json(JsonNode body) {
        return new ApiResponse(200, "application/json", Json.write(body));
    }

    /// A complete list as JSON or CSV, whichever the request accepts.
    ///
    /// @param header the fields of the JSON beside the list
    public static ApiResponse list(ApiRequest request, ObjectNode header, ArrayNode items) {
        if (request.wantsCsv()) {
            return csv(request, items);
        }
        header.set("items", items);
        return json(header);
    }

    /// A response to a request that made something (201).
    public static ApiResponse created(JsonNode body) {
        return new ApiResponse(201, "application/json", Json.write(body));
    }

    /// A page of a list as JSON or CSV. Both name the next page in `Link`; JSON in `next` too.
    public static ApiResponse page(ApiRequest request, ObjectNode header, ListedItems listed) {
        if (listed.next().isEmpty()) {
            return list(request, header, listed.items());
        }
        String cursor = request.cursorAt(listed.next());
        return list(request, header.put("next", cursor), listed.items()).withNextPage(request, "cursor", cursor);
    }

    /// The same response with the address of the next page (RFC 8288).
    ///
    /// @param name the parameter that holds the cursor
    public ApiResponse withNextPage(ApiRequest request, String name, String cursor) {
        return withHeader("Link", "<" + request.addressWith(name, cursor) + ">; rel=\"next\"");
    }

    /// The items of a page, and the position after which the next page starts; empty on the last page.
    public record ListedItems(ArrayNode items, String next) {}

    /// Rows in the columns of the route.
    public static ApiResponse csv(ApiRequest request, ArrayNode rows) {
        return new ApiResponse(
                200, "text/csv; charset=utf-8", request.terms().columns().write(rows));
    }

    /// A response to a request that is stored and will be done later (202).
    public static ApiResponse accepted(JsonNode body) {
        return new ApiResponse(202, "application/json", Json.write(body));
    }

    /// A problem detail (RFC 9457).
    public static ApiResponse problem(ProblemType type, String detail) {
        return problem(type, detail, List.of());
    }

    /// A problem detail with the errors of the request.
    public static ApiResponse problem(ProblemType type, String detail, List<FieldError> errors) {
        ObjectNode problem = head(type, type.status(), type.title()).put("detail", detail);
        if (!errors.isEmpty()) {
            ArrayNode all = problem.putArray("errors");
            errors.forEach(error -> all.add(error.toJson()));
        }
        return problem(type.status(), problem);
    }

    /// A problem detail of the general type of its status, with fields of its own: `title`, `detail` and `rule`.
    public static ApiResponse problem(int status, ObjectNode fields) {
        ProblemType type = ProblemType.ofStatus(status);
        boolean refused = fields.has("rule") && status != ProblemType.ROLE_NOT_ALLOWED.status();
        ObjectNode problem = head(refused ? ProblemType.REFUSED : type, status, type.title());
        problem.setAll(fields);
        return new ApiResponse(status, "application/problem+json", Json.write(problem));
    }

    private static ObjectNode head(ProblemType type, int status, String title) {
        return Json.object()
                .put("type", type.uri())
                .put("title", title)
                .put("status", status)
                .put("detail", "");
    }

    /// @param messages the errors of a settings document, each as `field: what is wrong`
    public static ApiResponse invalidSettings(List<String> messages) {
        return problem(
                ProblemType.INVALID_SETTINGS,
                "the settings have " + messages.size() + (messages.size() == 1 ? " error" : " errors")
                        + "; nothing was saved",
                messages.stream().map(FieldError::ofMessage).toList());
    }

    public static ApiResponse notFound() {
        return problem(ProblemType.NOT_FOUND, NOT_FOUND);
    }

    public ApiResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiResponse(status, contentType, body, more);
    }

    @Override
    public String toString() {
        return "response " + status;
    }
}
