package health.overturn.api.http;

import health.overturn.denials.denial.Role;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An operation of the API: a method on a path.
///
/// @param path the path as in the contract, with its parameters in braces
/// @param parameters the query parameters that it knows. A request with another one is refused, because a filter
///     without effect would give a wrong answer.
/// @param roles the roles that may call it; empty for a public route alone
/// @param formats the media types of its body and its answers; JSON unless [#withFormats] says otherwise
public record Route(
        String method, String path, Set<String> parameters, Set<Role> roles, Answer answer, RouteFormats formats) {
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    public Route {
        parameters = Set.copyOf(parameters);
        roles = Set.copyOf(roles);
        if (roles.isEmpty() != answer instanceof Answer.Public) {
            throw new IllegalArgumentException(
                    "bug: " + method + " " + path + " must state its roles, and a public route must state none");
        }
    }

    /// The function that answers, by its arguments.
    public sealed interface Answer {
        /// Answers from the request alone.
        record Public(Function<ApiRequest, ApiResponse> answer) implements Answer {}

        /// Answers for the id of a practice, which need not exist.
        record ForPracticeId(BiFunction<String, ApiRequest, ApiResponse> answer) implements Answer {}

        /// Answers for a practice that has settings.
        record ForPractice(BiFunction<Practice, ApiRequest, ApiResponse> answer) implements Answer {}
    }

    public static Route publicRoute(String method, String path, Function<ApiRequest, ApiResponse> answer) {
        return new Route(method, path, Set.of(), Set.of(), new Answer.Public(answer), RouteFormats.OF_JSON);
    }

    /// @param roles the roles that may call it, mostly one of [AllowedRoles]
    public static Route forPracticeId(
            String method, String path, Set<Role> roles, BiFunction<String, ApiRequest, ApiResponse> answer) {
        return new Route(
                method, IN_PRACTICE + path, Set.of(), roles, new Answer.ForPracticeId(answer), RouteFormats.OF_JSON);
    }

    /// @param roles the roles that may call it, mostly one of [AllowedRoles]
    public static Route forPractice(
            String method, String path, Set<Role> roles, BiFunction<Practice, ApiRequest, ApiResponse> answer) {
        return new Route(
                method, IN_PRACTICE + path, Set.of(), roles, new Answer.ForPractice(answer), RouteFormats.OF_JSON);
    }

    public Route withParameters(Set<String> parameters) {
        return new Route(method, path, parameters, roles, answer, formats);
    }

    public Route withFormats(RouteFormats formats) {
        return new Route(method, path, parameters, roles, answer, formats);
    }

    /// The same route, which answers its list as CSV too.
    public Route withColumns(CsvColumns columns) {
        return withFormats(RouteFormats.ofList(columns));
    }

    /// The response to a caller whose role may not call the route; empty for other callers.
    public Optional<ApiResponse> refusalFor(Caller caller) {
        return caller.hasRole(roles) ? Optional.empty() : Optional.of(refusal(caller, "do this", roles));
    }

    /// The refusal of something that only roles which see patients may do.
    ///
    /// @param what completes "The role reporting may not …"
    public ApiResponse refusal(Caller caller, String what) {
        return refusal(
                caller,
                what,
                roles.stream().filter(role -> role != Role.REPORTING).collect(Collectors.toUnmodifiableSet()));
    }

    private static ApiResponse refusal(Caller caller, String what, Set<Role> others) {
        List<String> allowed = others.stream().sorted().map(Role::label).toList();
        return ApiResponse.problem(
                403,
                Json.object()
                        .put("title", "Forbidden")
                        .put(
                                "detail",
                                "The role " + caller.role().map(Role::label).orElse("of this token") + " may not "
                                        + what + "; it is for "
                                        + ApiRequest.alternatives(allowed) + ".")
                        .put("rule", "ROLE"));
    }

    /// The method and the path, without what all practices share: `GET denials/{id}`.
    public String operation() {
        return method + " " + path.replace(IN_PRACTICE, "");
    }

    /// Compares a path with the path of this route.
    ///
    /// @return the value of each parameter of the path; empty if the path does not match
    public Optional<Map<String, String>> match(List<String> segments) {
        List<String> template = Arrays.asList(path.substring(1).split("/", -1));
        if (template.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int index = 0; index < template.size(); index++) {
            String expected = template.get(index);
            String actual = segments.get(index);
            if (expected.startsWith("{")) {
                parameters.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
