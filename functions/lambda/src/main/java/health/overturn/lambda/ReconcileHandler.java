package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.job.JobDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Runs every hour for the practices whose night has come, and then for each of them: moves that were never told
/// are told.
public final class ReconcileHandler implements RequestStreamHandler {
    private final JobDispatcher dispatcher;
    private final JsonLog log;

    public ReconcileHandler() {
        this(Wiring.fromEnvironment().reconcile(), Wiring.log());
    }

    ReconcileHandler(JobDispatcher dispatcher, JsonLog log) {
        this.dispatcher = dispatcher;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        output.write(RunInvocation.run(dispatcher::dispatch, log, event.readAllBytes()));
    }
}
