package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.ReprocessingDue;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.storage.json.Json;
import java.time.Duration;
import java.util.List;

/// Runs when somebody has asked for files to be read again by today's code tables, and again for the rest where
/// one run was too short.
public final class ReprocessHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Reprocess reprocess;
    private final JsonLog log;

    public ReprocessHandler() {
        this(Wiring.fromEnvironment().reprocess(), Wiring.log());
    }

    ReprocessHandler(Reprocess reprocess, JsonLog log) {
        this.reprocess = reprocess;
        this.log = log;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        RemainingTime time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        List<SQSBatchResponse.BatchItemFailure> failures = event.getRecords().stream()
                .filter(message -> !isHandled(message, time))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }

    /// A fault is told by its kind alone, and the queue hands the message out again.
    private boolean isHandled(SQSEvent.SQSMessage message, RemainingTime time) {
        try {
            ReprocessingDue due = ReprocessingDue.parse(message.getBody());
            Reprocess.Result result = reprocess.resume(due.practice(), due.reprocessing(), time);
            log.info(
                    "reprocessing",
                    Json.object()
                            .put("practice", due.practice())
                            .put("reprocessing", due.reprocessing())
                            .put("outcome", result.name()));
            return true;
        } catch (RuntimeException failure) {
            log.warn("reprocessing not gone on with", LogFields.of(message.getMessageId(), failure));
            return false;
        }
    }
}
