package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/// Takes the snapshot of each day and of each ended week of a practice.
///
/// The schedule invokes it every hour for the practices whose local time has come; an event invokes it for each of
/// them.
public final class SnapshotHandler implements RequestStreamHandler {
    private final JobDispatcher day;
    private final JobDispatcher week;
    private final JsonLog log;

    public SnapshotHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public SnapshotHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)), JsonLog.to(output));
    }

    private SnapshotHandler(Wiring wiring, JsonLog log) {
        this(wiring.snapshot(ScheduledJob.SNAPSHOT), wiring.snapshot(ScheduledJob.WEEK_SNAPSHOT), log);
    }

    SnapshotHandler(JobDispatcher day, JobDispatcher week, JsonLog log) {
        this.day = day;
        this.week = week;
        this.log = log;
    }

    private RunResult run(RunRequest request) {
        boolean asksForWeek = request.job().equals(Optional.of(ScheduledJob.WEEK_SNAPSHOT));
        return asksForWeek ? week.dispatch(request) : day.dispatch(request);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
        output.write(RunInvocation.run(this::run, log, event.readAllBytes(), context));
    }
}
