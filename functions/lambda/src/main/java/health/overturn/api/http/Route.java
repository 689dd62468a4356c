package health.overturn.api.http;

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
public record Route(String method, String path, Set<String> parameters, Answer answer) {
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    public Route {
        parameters = Set.copyOf(parameters);
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
        return new Route(method, path, Set.of(), new Answer.Public(answer));
    }

    public static Route forPracticeId(String method, String path, BiFunction<String, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), new Answer.ForPracticeId(answer));
    }

    public static Route forPractice(String method, String path, BiFunction<Practice, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), new Answer.ForPractice(answer));
    }

    public Route withParameters(Set<String> parameters) {
        return new Route(method, path, parameters, answer);
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
