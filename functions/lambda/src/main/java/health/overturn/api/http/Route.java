package health.overturn.api.http;

import health.overturn.denials.denial.Role;
import health.overturn.storage.practice.Practice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// An operation of the API: a method on a path.
///
/// @param path the path as in the contract, with its parameters in braces
/// @param parameters the query parameters that it knows. A request with another one is refused, because a filter
///     without effect would give a wrong answer.
/// @param access the roles that may call it; empty for every token with access to the practice
public record Route(String method, String path, Set<String> parameters, Optional<Access> access, Answer answer) {
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    public Route {
        parameters = Set.copyOf(parameters);
    }

    /// The roles that may call a route.
    ///
    /// @param refusal the answer to every other role
    public record Access(Set<Role> roles, ApiResponse refusal) {
        public Access {
            roles = Set.copyOf(roles);
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
        return new Route(method, path, Set.of(), Optional.empty(), new Answer.Public(answer));
    }

    public static Route forPracticeId(String method, String path, BiFunction<String, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), Optional.empty(), new Answer.ForPracticeId(answer));
    }

    public static Route forPractice(String method, String path, BiFunction<Practice, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), Optional.empty(), new Answer.ForPractice(answer));
    }

    public Route withParameters(Set<String> parameters) {
        return new Route(method, path, parameters, access, answer);
    }

    /// The same route, restricted to some roles.
    ///
    /// @param refusal the answer to every other role
    public Route forRoles(Set<Role> roles, ApiResponse refusal) {
        return new Route(method, path, parameters, Optional.of(new Access(roles, refusal)), answer);
    }

    /// The response to a caller whose role may not call the route; empty for other callers.
    public Optional<ApiResponse> refusalFor(Caller caller) {
        return access.filter(restricted -> !caller.hasRole(restricted.roles())).map(Access::refusal);
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
