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

/// One thing that the API does: a method on a path.
///
/// @param path as the contract writes it, what varies in braces
/// @param parameters of the query that it knows; with any other it is refused, because a filter
///     without effect would answer another question
/// @param access which roles may call it; empty for every token of the practice
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

    /// What answers, by what it needs.
    public sealed interface Answer {
        /// Nothing but the request.
        record Public(Function<ApiRequest, ApiResponse> answer) implements Answer {}

        /// The name of a practice, which there may not be yet.
        record ForPracticeId(BiFunction<String, ApiRequest, ApiResponse> answer) implements Answer {}

        /// A practice with settings.
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

    /// The same route for some roles alone.
    ///
    /// @param refusal the answer to every other role
    public Route forRoles(Set<Role> roles, ApiResponse refusal) {
        return new Route(method, path, parameters, Optional.of(new Access(roles, refusal)), answer);
    }

    /// The answer to a caller whose role may not call the route; empty for one who may.
    public Optional<ApiResponse> refusalFor(Caller caller) {
        return access.filter(restricted -> !caller.hasRole(restricted.roles())).map(Access::refusal);
    }

    /// Matches a path against this route's.
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
