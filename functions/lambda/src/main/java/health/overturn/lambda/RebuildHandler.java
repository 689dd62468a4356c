package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.rebuild.Rebuild;
import health.overturn.operations.rebuild.RebuildProgress;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Writes stored items again in today's form. An operator invokes it after an upgrade, until it answers `DONE`.
public final class RebuildHandler implements RequestStreamHandler {
    private static final int DEFAULT_PER_SECOND = 500;
    private static final int MAX_PER_SECOND = 10_000;

    private final Rebuild rebuild;
    private final JsonLog log;

    public RebuildHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public RebuildHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).rebuild(), JsonLog.to(output));
    }

    private RebuildHandler(Rebuild rebuild, JsonLog log) {
        this.rebuild = rebuild;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        int perSecond = perSecond(event);
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        RebuildProgress progress = rebuild(invocation, perSecond, context);
        invocation.info(
                "items.rebuilt",
                "The rebuild ended or its time was up.",
                LogFields.none()
                        .result(progress.state().name())
                        .count("examined", progress.examined())
                        .count("rebuilt", progress.rebuilt())
                        .count("overtaken", progress.overtaken()));
        output.write(Json.write(json(progress)).getBytes(StandardCharsets.UTF_8));
    }

    private RebuildProgress rebuild(InvocationLog invocation, int perSecond, Context context) {
        try {
            return rebuild.run(perSecond, () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
        } catch (RuntimeException failure) {
            throw invocation.failed(
                    "rebuild.failed",
                    "The rebuild stopped; the next invocation goes on from where it was.",
                    LogFields.none(),
                    failure,
                    Retry.GIVEN_UP);
        }
    }

    private static int perSecond(InputStream event) throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        JsonNode wanted = text.isBlank() ? Json.object() : Json.read(text);
        return Math.clamp(wanted.path("denialsPerSecond").asInt(DEFAULT_PER_SECOND), 1, MAX_PER_SECOND);
    }

    private static JsonNode json(RebuildProgress progress) {
        return Json.object()
                .put("state", progress.state().name())
                .put("examined", progress.examined())
                .put("rebuilt", progress.rebuilt())
                .put("overtaken", progress.overtaken());
    }
}
