package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.redrive.FailedReplay;
import health.overturn.operations.redrive.Redrive;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Replays the dead letters of all queues. An operator invokes it once their cause is repaired.
public final class RedriveHandler implements RequestStreamHandler {
    private final Redrive redrive;
    private final JsonLog log;

    public RedriveHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public RedriveHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment).redrive(), JsonLog.to(output));
    }

    RedriveHandler(Redrive redrive, JsonLog log) {
        this.redrive = redrive;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        Redrive.Result result = redrive(invocation);
        invocation.info(
                "letters.redriven",
                "The dead letters were replayed.",
                LogFields.none()
                        .result("REDRIVEN")
                        .count("replayed", result.replayed())
                        .count("remaining", result.remaining()));
        output.write(Json.write(Json.object().put("replayed", result.replayed()).put("remaining", result.remaining()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private Redrive.Result redrive(InvocationLog invocation) {
        try {
            return redrive.redrive(failed -> logFailed(invocation, failed));
        } catch (RuntimeException failure) {
            throw invocation.failed(
                    "redrive.failed",
                    "The dead letters could not be read; those that were not replayed remain in their queues.",
                    LogFields.none(),
                    failure,
                    Retry.GIVEN_UP);
        }
    }

    private static void logFailed(InvocationLog log, FailedReplay failed) {
        log.warn(
                "letter.failed",
                "A dead letter could not be replayed; it stays in its queue.",
                LogFields.none().constant("kind", failed.kind()).failure(failed.errors(), Retry.MESSAGE_RETURNS));
    }
}
