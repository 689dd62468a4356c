package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// An HTTP request, independent of the gateway.
///
/// @param path the segments of the path, decoded
/// @param pathParameters the segments that the matching [Route] names in braces, by name
/// @param query the query parameters, decoded
/// @param headers the other headers that the API reads, by their names in lower case
/// @param accept the `Accept` header; empty without one
/// @param contentType the media type of the body
/// @param at the time at which the gateway received the request; everything that it does has this time
public record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String accept,
        String contentType,
        String body,
        Caller caller,
        Instant at) {
    public ApiRequest {
        path = List.copyOf(path);
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// The same request with the parameters that a route has found in the path.
    public ApiRequest withPathParameters(Map<String, String> parameters) {
        return new ApiRequest(method, path, parameters, query, headers, accept, contentType, body, caller, at);
    }

    /// @param name the name in the braces of the route's path, such as `id`
    /// @throws IllegalStateException if the route has no such parameter
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("bug: the route of this request has no path parameter \"" + name + "\"");
        }
        return value;
    }

    /// A query parameter without surrounding blanks; empty if it is absent.
    public String parameter(String name) {
        return query.getOrDefault(name, "").strip();
    }

    /// A header without surrounding blanks; empty if it is absent.
    ///
    /// @param name in lower case
    public String header(String name) {
        return headers.getOrDefault(name, "").strip();
    }

    /// The day of the request in the practice's time zone.
    public LocalDate today(Practice practice) {
        return practice.day(at);
    }

    /// The maximum size of a page, from the query parameter `limit`.
    ///
    /// @return a number from 1 to `max`; the parameter is clamped to that range
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
            throw new BadRequestException(name + ": must be a whole number");
        }
    }

    /// @throws BadRequestException if the parameter is not a day
    public Optional<LocalDate> day(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DayBounds.parse(text)
                .orElseThrow(() -> new BadRequestException(name + ": must be " + DayBounds.EXPECTED)));
    }

    /// A query parameter that names a constant, in upper or lower case.
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
                .orElseThrow(() -> new BadRequestException(name + ": must be " + alternatives(constants))));
    }

    /// Joins names as `A, B or C`.
    static String alternatives(Collection<?> constants) {
        String all = constants.stream().map(Object::toString).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    public boolean hasCsvBody() {
        return contentType.startsWith("text/csv");
    }

    public boolean wantsCsv() {
        return accept.contains("text/csv");
    }

    /// Leaves out path, query and body, because they may name a patient.
    @Override
    public String toString() {
        return "request " + method;
    }
}
