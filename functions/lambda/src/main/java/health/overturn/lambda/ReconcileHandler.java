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

/// Publishes moves that are missing from the move log, every night of a practice.
///
/// The schedule invokes it every hour for the practices whose local time has come; an event invokes it for each of
/// them.
public final class ReconcileHandler implements RequestStreamHandler {
    private final JobDispatcher dispatcher;
    private final JsonLog log;

    public ReconcileHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public ReconcileHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).reconcile(), JsonLog.to(output));
    }

    ReconcileHandler(JobDispatcher dispatcher, JsonLog log) {
        this.dispatcher = dispatcher;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        output.write(RunInvocation.run(dispatcher::dispatch, log, event.readAllBytes(), context));
    }
}
