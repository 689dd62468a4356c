package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A request as the router sees it.
///
/// @param path its segments, decoded
/// @param query its parameters, decoded
/// @param contentType of the body
/// @param at when the gateway received the request; one moment for all that the answer does
public record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        String accept,
        String contentType,
        String body,
        Caller caller,
        Instant at) {
    private static final int NAMED = 4;

    public ApiRequest {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    /// Which of its kind the path names, such as the id of a denial: what stands after
    /// `/v1/practices/{practice}/denials/`.
    public String named() {
        return path.get(NAMED);
    }

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
