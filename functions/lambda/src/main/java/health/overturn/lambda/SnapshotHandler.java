package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.log.Log;
import health.overturn.lambda.run.Rhythm;
import health.overturn.lambda.run.RunOutcome;
import health.overturn.lambda.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Runs every hour for the practices whose time for a snapshot has come, of the day or of the week that has
/// ended, and then for each of them.
public final class SnapshotHandler implements RequestStreamHandler {
    private final Rhythm day;
    private final Rhythm week;
    private final Log log;

    public SnapshotHandler() {
        this(
                Wiring.fromEnvironment().snapshot(ScheduledJob.SNAPSHOT),
                Wiring.fromEnvironment().snapshot(ScheduledJob.WEEK_SNAPSHOT),
                Wiring.log());
    }

    SnapshotHandler(Rhythm day, Rhythm week, Log log) {
        this.day = day;
        this.week = week;
        this.log = log;
    }

    private RunOutcome run(RunRequest request) {
        boolean asksForWeek = request.routine().equals(Optional.of(ScheduledJob.WEEK_SNAPSHOT));
        return asksForWeek ? week.run(request) : day.run(request);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(RunCall.answer(this::run, log, event.readAllBytes()));
    }
}
