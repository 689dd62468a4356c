package health.overturn.local.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One event given to a process, and the result to come.
record Invocation(String id, String event, CompletableFuture<InvocationResult> result) {

    static Invocation of(String event) {
        return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    }

    void fail(FunctionError error) {
        result.complete(error.toResult());
    }
}
