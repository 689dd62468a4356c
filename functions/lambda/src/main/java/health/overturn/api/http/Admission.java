package health.overturn.api.http;

import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Checks a request against its route before the route answers it: its parameters, the type and size of its body, and
/// the type that it accepts.
public final class Admission {
    /// The most characters of a body.
    public static final int MAX_BODY = 262_144;
    /// The most characters of a segment of a path.
    public static final int MAX_SEGMENT = 200;

    private final BiFunction<Route, String, ParameterFormat> formats;

    /// @param formats the format of a query parameter of a route
    public Admission(BiFunction<Route, String, ParameterFormat> formats) {
        this.formats = formats;
    }

    /// @return the request with the terms on which it is answered
    /// @throws BadRequestException if the route does not take the request
    public ApiRequest admit(Route route, ApiRequest request) {
        return admit(route, request, CursorSeal.none());
    }

    /// @return the request with the terms on which it is answered
    /// @throws BadRequestException if the route does not take the request
    public ApiRequest admit(Route route, ApiRequest request, Practice practice) {
        String list = request.caller().name() + "\n" + route.method() + " " + request.path() + "\n" + filters(request);
        return admit(route, request, new CursorSeal(text -> practice.hash().tag("cursor", text), list));
    }

    private ApiRequest admit(Route route, ApiRequest request, CursorSeal seal) {
        checkPath(request);
        checkParameters(route, request);
        checkBody(route.formats().bodyTypes(), request);
        String type = MediaRange.choose(request.accept(), route.formats().types())
                .orElseThrow(() -> new BadRequestException(
                        ProblemType.NOT_ACCEPTABLE,
                        "Accept: must take "
                                + ApiRequest.alternatives(route.formats().types())));
        return request.withTerms(new RequestTerms(type, route.formats().columns(), seal));
    }

    private static Map<String, String> filters(ApiRequest request) {
        Map<String, String> filters = new TreeMap<>(request.query());
        filters.keySet().removeAll(Set.of("limit", "cursor", "after"));
        return filters;
    }

    /// What cannot be an id has the same answer as an id that does not exist.
    private static void checkPath(ApiRequest request) {
        boolean good = request.path().stream()
                .allMatch(segment ->
                        segment.length() <= MAX_SEGMENT && segment.chars().noneMatch(Character::isISOControl));
        if (!good) {
            throw new BadRequestException(ProblemType.NOT_FOUND, ApiResponse.NOT_FOUND);
        }
    }

    private void checkParameters(Route route, ApiRequest request) {
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(request.query()).forEach((name, value) -> {
            if (!route.parameters().contains(name)) {
                errors.add(unknown(name, route.parameters()));
            } else if (value.isBlank() || !formats.apply(route, name).accepts(value.strip())) {
                String expected = "must be " + formats.apply(route, name).expected();
                errors.add(FieldError.of(name, FieldError.Rule.FORMAT, expected));
            }
        });
        if (!errors.isEmpty()) {
            throw BadRequestException.parameters(errors);
        }
        checkRanges(request);
    }

    /// Names the parameter if it looks like one; another text may be a patient's.
    private static FieldError unknown(String name, Set<String> known) {
        String shown = name.matches("[a-z][A-Za-z]{0,29}") ? name : "query";
        String allowed = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
        return FieldError.of(shown, FieldError.Rule.UNKNOWN, "unknown query parameter; allowed: " + allowed);
    }

    private static void checkRanges(ApiRequest request) {
        List<FieldError> errors = new ArrayList<>();
        for (String to : new TreeSet<>(request.query().keySet())) {
            String from = to.equals("to") ? "from" : to.replaceFirst("To$", "From");
            Optional<LocalDate> first = from.equals(to) ? Optional.empty() : request.day(from);
            if (first.isPresent()
                    && DayBounds.isNoRange(first.get(), request.day(to).orElseThrow())) {
                errors.add(FieldError.of(to, FieldError.Rule.CONFLICT, DayBounds.rangeExpected(from)));
            }
        }
        if (request.wholeNumber("minCents").orElse(0)
                > request.wholeNumber("maxCents").orElse(Long.MAX_VALUE)) {
            errors.add(FieldError.of("maxCents", FieldError.Rule.CONFLICT, "must be minCents or more"));
        }
        if (!errors.isEmpty()) {
            throw BadRequestException.parameters(errors);
        }
    }

    private static void checkBody(List<String> types, ApiRequest request) {
        if (request.body().length() > MAX_BODY) {
            throw new BadRequestException(
                    ProblemType.TOO_LARGE, "body: must be at most %,d characters".formatted(MAX_BODY));
        }
        String type = request.contentType().toLowerCase(Locale.ROOT);
        String media = type.split(";", -1)[0].strip();
        boolean utf8 = !type.contains("charset") || type.matches(".*charset=\"?utf-8\"?\\s*");
        if (!request.body().isEmpty() && !(types.contains(media) && utf8)) {
            throw new BadRequestException(
                    ProblemType.UNSUPPORTED_TYPE, "Content-Type: must be " + String.join(" or ", types) + " in UTF-8");
        }
    }
}
