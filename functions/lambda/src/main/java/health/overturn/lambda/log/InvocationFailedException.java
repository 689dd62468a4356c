package health.overturn.lambda.log;

import health.overturn.storage.failure.ErrorChain;

/// Ends an invocation that failed. Its message names the classes of the failure and nothing that they said, because
/// their texts may quote patient data.
public final class InvocationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvocationFailedException(String requestId, ErrorChain errors) {
        super("invocation " + requestId + " failed: " + String.join(", caused by ", errors.errors()));
    }
}
