package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

    /// The size of a page, by the query parameter `limit`.
    ///
    /// @return 1 to `max`; a number outside of that is brought to the nearer end
    /// @throws BadRequestException if the parameter is not a number
    public int limit(int defaultValue, int max) {
        return Math.toIntExact(Math.clamp(wholeNumber("limit").orElse(defaultValue), 1, max));
    }

    /// @throws BadRequestException if the parameter is not a whole number
    public OptionalLong wholeNumber(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException invalid) {
            throw new BadRequestException(name + ": a whole number was expected but was something else");
        }
    }

    /// @throws BadRequestException if the parameter is not a day
    public Optional<LocalDate> day(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException invalid) {
            throw new BadRequestException(name + ": a day such as 2026-12-24 was expected but was something else");
        }
    }

    /// A parameter that names one of several constants, in upper or lower case.
    ///
    /// @throws BadRequestException if the parameter is none of them
    public <E extends Enum<E>> Optional<E> constant(String name, Collection<E> constants) {
        String text = parameter(name).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        name + ": one of " + constants + " was expected but was something else")));
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
