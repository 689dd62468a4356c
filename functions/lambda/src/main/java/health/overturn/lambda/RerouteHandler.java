package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.job.JobDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/// Routes denials to their owners, every Monday morning of a practice.
///
/// The schedule invokes it every hour for the practices whose local time has come; an event invokes it for each of
/// them.
public final class RerouteHandler implements RequestStreamHandler {
    private final JobDispatcher dispatcher;
    private final JsonLog log;

    public RerouteHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public RerouteHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).reroute(), JsonLog.to(output));
    }

    RerouteHandler(JobDispatcher dispatcher, JsonLog log) {
        this.dispatcher = dispatcher;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        output.write(RunInvocation.run(dispatcher::dispatch, log, event.readAllBytes(), context));
    }
}
