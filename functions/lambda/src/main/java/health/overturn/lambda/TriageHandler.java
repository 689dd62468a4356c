package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import health.overturn.lambda.log.Log;
import health.overturn.lambda.run.Rhythm;
import health.overturn.lambda.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Runs every hour for the practices whose morning has come, and then for each of them: each payer's top is
/// recorded.
public final class TriageHandler implements RequestStreamHandler {
    private final Rhythm rhythm;
    private final Log log;

    public TriageHandler() {
        this(Wiring.fromEnvironment().triage(), Wiring.log());
    }

    TriageHandler(Rhythm rhythm, Log log) {
        this.rhythm = rhythm;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(RunCall.answer(rhythm::run, log, event.readAllBytes()));
    }
}
