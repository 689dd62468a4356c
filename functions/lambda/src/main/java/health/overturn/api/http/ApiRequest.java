package health.overturn.api.http;

import java.util.List;
import java.util.Map;

/// A request as the router sees it.
///
/// @param path its segments, decoded
/// @param query its parameters, decoded
/// @param contentType of the body
public record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        String accept,
        String contentType,
        String body,
        Caller caller) {
    private static final int NAMED = 4;

    public ApiRequest {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    /// A request with a body of JSON, or none.
    public ApiRequest(
            String method, List<String> path, Map<String, String> query, String accept, String body, Caller caller) {
        this(method, path, query, accept, "application/json", body, caller);
    }

    /// Which of its kind the path names, such as the id of a denial: what stands after
    /// `/v1/practices/{practice}/denials/`.
    public String named() {
        return path.get(NAMED);
    }

    public String parameter(String name) {
        return query.getOrDefault(name, "").strip();
    }

    public boolean hasCsvBody() {
        return contentType.startsWith("text/csv");
    }

    public boolean wantsCsv() {
        return accept.contains("text/csv");
    }

    /// Without path, query and body: they may name a patient.
    @Override
    public String toString() {
        return "request " + method;
    }
}
