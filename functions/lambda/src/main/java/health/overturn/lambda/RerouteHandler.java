package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.job.JobDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Runs every hour for the practices whose Monday morning has come, and then for each of them: what is fresh
/// goes to its owner.
public final class RerouteHandler implements RequestStreamHandler {
    private final JobDispatcher rhythm;
    private final JsonLog log;

    public RerouteHandler() {
        this(Wiring.fromEnvironment().reroute(), Wiring.log());
    }

    RerouteHandler(JobDispatcher rhythm, JsonLog log) {
        this.rhythm = rhythm;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(RunInvocation.answer(rhythm::run, log, event.readAllBytes()));
    }
}
