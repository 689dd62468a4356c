package health.overturn.lambda;

import health.overturn.api.Api;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.RequestTerms;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Does once what a first request does, while Lambda prepares a snapshot of the function. The snapshot then has the
/// classes loaded and the table's client built.
///
/// Lambda takes the snapshot after the handler is constructed, so no hook of another library is needed.
final class Priming {
    private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String SNAP_START = "snap-start";
    /// A practice that has no settings, so the request reads one item and ends.
    private static final String NO_PRACTICE = "priming-of-a-snapshot";

    private Priming() {}

    /// @param environment the environment variables of the function
    static boolean isDue(Map<String, String> environment) {
        return SNAP_START.equals(environment.get(INITIALIZATION_TYPE));
    }

    /// Asks the API for a list of no practice. A failure only leaves the snapshot colder.
    static void prime(Api api, JsonLog log) {
        Caller caller = new Caller(NO_PRACTICE, Set.of(NO_PRACTICE), "admin");
        try {
            api.answer(new ApiRequest(
                    "GET",
                    List.of("v1", "practices", NO_PRACTICE, "denials"),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    "",
                    caller,
                    Disclosure.to(caller),
                    Instant.EPOCH,
                    RequestTerms.NONE));
        } catch (RuntimeException failure) {
            log.start("Api", "priming")
                    .error(
                            "priming.failed",
                            "The snapshot is taken without a first request.",
                            LogFields.none(),
                            failure,
                            Retry.GIVEN_UP);
        }
    }
}
