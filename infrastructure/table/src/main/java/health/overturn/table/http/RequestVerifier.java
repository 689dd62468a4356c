package health.overturn.table.http;

import java.util.Optional;
import java.util.function.Function;

/// Decides from its credentials whether a request is handled.
@FunctionalInterface
public interface RequestVerifier {
    /// Accepts every request. For servers of tests, which need no credentials.
    RequestVerifier NONE = request -> Optional.empty();

    /// Returns the reply to a request that is refused, or nothing.
    Optional<Reply> refuse(Request request);

    /// Returns a handler that gets only the requests that are not refused.
    default Function<Request, Reply> protect(Function<Request, Reply> handler) {
        return request -> refuse(request).orElseGet(() -> handler.apply(request));
    }
}
