package health.overturn.local.stack;

import health.overturn.local.function.InvocationResult;

/// What became of a message that a function was to process.
enum MessageResult {
    PROCESSED,
    /// The function failed. The attempt counts.
    FAILED,
    /// The function did not see the message. The attempt does not count.
    UNPROCESSED;

    /// Interprets the result of an asynchronous invocation.
    static MessageResult of(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Success _ -> PROCESSED;
            case InvocationResult.Failure _ -> FAILED;
            case InvocationResult.NotStarted _ -> UNPROCESSED;
        };
    }
}
