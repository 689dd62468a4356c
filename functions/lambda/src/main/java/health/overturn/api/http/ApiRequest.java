package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
/// @param headers the headers, by their names in lower case
/// @param disclosure what the answer discloses of patients
/// @param at the time at which the gateway received the request; everything that it does has this time
/// @param terms how it is answered; [RequestTerms#NONE] until a route has matched
public record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Caller caller,
        Disclosure disclosure,
        Instant at,
        RequestTerms terms) {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 25;

    public ApiRequest {
        path = List.copyOf(path);
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// The same request with the parameters that a route has found in the path.
    public ApiRequest withPathParameters(Map<String, String> parameters) {
        return new ApiRequest(method, path, parameters, query, headers, body, caller, disclosure, at, terms);
    }

    /// The same request, to be answered on some terms.
    ApiRequest withTerms(RequestTerms agreed) {
        return new ApiRequest(method, path, pathParameters, query, headers, body, caller, disclosure, at, agreed);
    }

    /// The same request by a caller whom the practice's directory names.
    public ApiRequest by(Caller found) {
        return new ApiRequest(
                method, path, pathParameters, query, headers, body, found, Disclosure.to(found), at, terms);
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

    /// @param name in lower case
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String accept() {
        return header("accept").orElse("");
    }

    /// The type of the body; JSON if the request does not say.
    public String contentType() {
        return header("content-type").orElse("application/json");
    }

    /// The day of the request in the practice's time zone.
    public LocalDate today(Practice practice) {
        return practice.day(at);
    }

    /// The maximum size of a page, from the query parameter `limit`: 1 to 200, and 25 without the parameter.
    ///
    /// @throws BadRequestException if the parameter is no such number
    public int limit() {
        long limit = wholeNumber("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BadRequestException.parameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        return Math.toIntExact(limit);
    }

    /// The position after which the page starts, from the query parameter `cursor`; empty for the first page.
    ///
    /// @throws BadRequestException if this list did not give the cursor
    public String position() {
        return position("cursor");
    }

    /// @param name the parameter that holds the cursor
    public String position(String name) {
        String cursor = parameter(name);
        return cursor.isEmpty() ? "" : terms.seal().open(cursor);
    }

    /// The cursor of a position in the list of this request.
    public String cursorAt(String position) {
        return terms.seal().close(position);
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
            throw BadRequestException.parameter(name, "must be a whole number");
        }
    }

    /// @throws BadRequestException if the parameter is not a day
    public Optional<LocalDate> day(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DayBounds.parse(text)
                .orElseThrow(() -> BadRequestException.parameter(name, "must be " + DayBounds.EXPECTED)));
    }

    /// @throws BadRequestException if the parameter is not a moment
    public Optional<Instant> moment(String name) {
        String text = parameter(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ParameterFormat.Moment.parse(text)
                .orElseThrow(() -> BadRequestException.parameter(name, "must be " + ParameterFormat.Moment.EXPECTED)));
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
                .orElseThrow(() -> BadRequestException.parameter(name, "must be " + alternatives(constants))));
    }

    /// Joins names as `A, B or C`.
    static String alternatives(Collection<?> constants) {
        String all = constants.stream().map(Object::toString).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    public boolean hasCsvBody() {
        return contentType().startsWith("text/csv");
    }

    public boolean wantsCsv() {
        return terms.mediaType().equals("text/csv");
    }

    /// The path and query of this request with another cursor.
    String addressWith(String name, String cursor) {
        Map<String, String> parameters = new HashMap<>(query);
        parameters.put(name, cursor);
        return "/" + path.stream().map(PercentText::encode).collect(Collectors.joining("/"))
                + QueryText.write(parameters);
    }

    /// Leaves out path, query and body, because they may name a patient.
    @Override
    public String toString() {
        return "request " + method;
    }
}
