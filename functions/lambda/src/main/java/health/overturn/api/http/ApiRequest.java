package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A request as the router sees it.
///
/// @param path its segments, decoded
/// @param pathParameters the segments that the matching [Route] names in braces, by name
/// @param query its parameters, decoded
/// @param contentType of the body
/// @param at when the gateway received the request; one moment for all that the answer does
public record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        String accept,
        String contentType,
        String body,
        Caller caller,
        Instant at) {
    public ApiRequest {
        path = List.copyOf(path);
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
    }

    /// The same request with the parameters that a route found in its path.
    public ApiRequest withPathParameters(Map<String, String> parameters) {
        return new ApiRequest(method, path, parameters, query, accept, contentType, body, caller, at);
    }

    /// @param name as the route's path has it in braces, such as `id`
    /// @throws IllegalStateException if the route has no such parameter
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("bug: the route of this request has no path parameter \"" + name + "\"");
        }
        return value;
    }

    /// A parameter of the query, without blanks around it; empty if the query does not have it.
    public String parameter(String name) {
        return query.getOrDefault(name, "").strip();
    }

    /// The practice's day on which the request was made.
    public LocalDate today(Practice practice) {
        return practice.day(at);
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
