package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.redrive.LetterResult;
import health.overturn.operations.redrive.Redrive;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Replays the dead letters of all queues. An operator invokes it once their cause is repaired. With the event
/// `{"describe": ["…"]}` it replays nothing and says what these bodies of dead letters are about.
public final class RedriveHandler implements RequestStreamHandler {
    private final Redrive redrive;
    private final JsonLog log;

    public RedriveHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public RedriveHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).redrive(), JsonLog.to(output));
    }

    RedriveHandler(Redrive redrive, JsonLog log) {
        this.redrive = redrive;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        List<String> bodies = RedriveJson.bodiesToDescribe(event);
        if (!bodies.isEmpty()) {
            write(output, RedriveJson.ofDescribed(redrive.describe(bodies)));
            return;
        }
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        List<LetterResult> letters = new ArrayList<>();
        Redrive.Result result = redrive(invocation, letters);
        invocation.info(
                "letters.redriven",
                "The dead letters were replayed.",
                LogFields.none()
                        .result("REDRIVEN")
                        .count("replayed", result.replayed())
                        .count("remaining", result.remaining()));
        write(output, RedriveJson.of(result, letters));
    }

    private static void write(OutputStream output, JsonNode json) throws IOException {
        output.write(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private Redrive.Result redrive(InvocationLog invocation, List<LetterResult> letters) {
        try {
            return redrive.redrive(letter -> {
                letters.add(letter);
                logFailed(invocation, letter);
            });
        } catch (RuntimeException failure) {
            throw invocation.failed(
                    "redrive.failed",
                    "The dead letters could not be read; those that were not replayed remain in their queues.",
                    LogFields.none(),
                    failure,
                    Retry.GIVEN_UP);
        }
    }

    private static void logFailed(InvocationLog log, LetterResult result) {
        if (result.status() == LetterResult.Status.REMAINS) {
            log.warn(
                    "letter.failed",
                    "A dead letter could not be replayed; it stays in its queue.",
                    LogFields.none()
                            .constant("kind", result.letter().kind())
                            .failure(result.errors(), Retry.MESSAGE_RETURNS));
        }
    }
}
