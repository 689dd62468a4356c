package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.redrive.Redrive;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Runs when somebody asks, after what stopped things is mended: does again what the queues of dead letters hold.
public final class RedriveHandler implements RequestStreamHandler {
    private final Redrive redrive;
    private final JsonLog log;

    public RedriveHandler() {
        this(Wiring.fromEnvironment().redrive(), Wiring.log());
    }

    RedriveHandler(Redrive redrive, JsonLog log) {
        this.redrive = redrive;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        Redrive.Result result = redrive.redrive(
                failure -> log.warn("a dead letter could not be replayed; it stays in its queue", failure.toJson()));
        ObjectNode json = Json.object().put("again", result.replayed()).put("left", result.remaining());
        log.info("dead letters redriven", json);
        output.write(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }
}
