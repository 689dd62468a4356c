package health.overturn.local.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One event given to a process, and the result to come.
record Invocation(String id, String event, CompletableFuture<InvocationResult> result) {

    static Invocation of(String event) {
        return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    }

    void fail(String type, String message) {
        result.complete(new InvocationResult.Failure(
                "{\"errorType\":\"%s\",\"errorMessage\":\"%s\"}".formatted(type, message)));
    }
}
