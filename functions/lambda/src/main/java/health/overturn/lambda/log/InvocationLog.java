package health.overturn.lambda.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.failure.ErrorChain;
import health.overturn.storage.json.Json;

/// The log lines of one invocation. Every line has the level, a fixed name of the event, a sentence, the function,
/// Lambda's id of the invocation, the fields of the event and the duration so far.
public final class InvocationLog {
    private final JsonLog log;
    private final String function;
    private final String requestId;
    private final long startedAt;

    InvocationLog(JsonLog log, String function, String requestId, long startedAt) {
        this.log = log;
        this.function = function;
        this.requestId = requestId;
        this.startedAt = startedAt;
    }

    /// @param event a fixed name such as `run.done`
    /// @param message a fixed sentence
    public void info(String event, String message, LogFields fields) {
        write("INFO", event, message, fields);
    }

    /// Logs what an operator should look at, although the function goes on.
    public void warn(String event, String message, LogFields fields) {
        write("WARN", event, message, fields);
    }

    /// Logs that the work of the event failed.
    ///
    /// @param retry what happens to the work now
    public void error(String event, String message, LogFields fields, Throwable failure, Retry retry) {
        write("ERROR", event, message, fields.failure(ErrorChain.of(failure), retry));
    }

    /// Logs that the invocation failed.
    ///
    /// @param retry what happens to the event of the invocation now
    /// @return the exception with which the function ends. It has neither the message nor the cause of the failure,
    ///     because Lambda logs both and sends the message to dead-letter queues.
    public InvocationFailedException failed(
            String event, String message, LogFields fields, Throwable failure, Retry retry) {
        error(event, message, fields, failure, retry);
        return new InvocationFailedException(requestId, ErrorChain.of(failure));
    }

    private void write(String level, String event, String message, LogFields fields) {
        ObjectNode line = Json.object()
                .put("level", level)
                .put("event", event)
                .put("message", message)
                .put("function", function)
                .put("requestId", requestId);
        line.setAll(fields.toJson());
        log.write(line.put("durationMs", log.since(startedAt).toMillis()));
    }
}
