package health.overturn.api;

import health.overturn.storage.practice.Practice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One thing that the API does: a method on a path.
///
/// @param path as the contract writes it, what varies in braces
/// @param parameters of the query that it knows; with any other it is refused, because a filter
///     without effect would answer another question
record Route(String method, String path, Set<String> parameters, Answer answer) {
    private static final String IN_PRACTICE = "/v1/practices/{practice}/";

    Route {
        parameters = Set.copyOf(parameters);
    }

    /// What answers, by what it needs.
    sealed interface Answer {
        /// Nothing but the request.
        record Public(Function<ApiRequest, ApiResponse> answer) implements Answer {}

        /// The name of a practice, which there may not be yet.
        record ForPracticeId(BiFunction<String, ApiRequest, ApiResponse> answer) implements Answer {}

        /// A practice with settings.
        record ForPractice(BiFunction<Practice, ApiRequest, ApiResponse> answer) implements Answer {}
    }

    static Route open(String method, String path, Function<ApiRequest, ApiResponse> answer) {
        return new Route(method, path, Set.of(), new Answer.Public(answer));
    }

    static Route named(String method, String path, BiFunction<String, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), new Answer.ForPracticeId(answer));
    }

    static Route known(String method, String path, BiFunction<Practice, ApiRequest, ApiResponse> answer) {
        return new Route(method, IN_PRACTICE + path, Set.of(), new Answer.ForPractice(answer));
    }

    Route with(Set<String> known) {
        return new Route(method, path, known, answer);
    }

    boolean matches(List<String> segments) {
        List<String> own = Arrays.asList(path.substring(1).split("/", -1));
        return own.size() == segments.size()
                && IntStream.range(0, own.size())
                        .allMatch(index ->
                                own.get(index).startsWith("{") || own.get(index).equals(segments.get(index)));
    }
}
