package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.intake.RemittanceIntake;
import java.time.Duration;
import java.util.List;

/// Runs when a payer's remittance has come into the intake bucket, and again for the rest of one too long
/// for one run.
public final class RemittanceUploadedHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final RemittanceIntake intake;
    private final JsonLog log;

    public RemittanceUploadedHandler() {
        this(Wiring.fromEnvironment().remittanceIntake(), Wiring.log());
    }

    RemittanceUploadedHandler(RemittanceIntake intake, JsonLog log) {
        this.intake = intake;
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

    /// A fault is told by its kind alone, because the text of one may quote what was read; the queue
    /// hands the message out again. So it does where another went on with the file: that may be a delivery of the
    /// same message, and die before the file is done.
    private boolean isHandled(SQSEvent.SQSMessage message, RemainingTime time) {
        try {
            IntakeResult result = handle(message, time);
            log.info("remittance uploaded", LogFields.of(result));
            return !(result instanceof IntakeResult.Overtaken);
        } catch (RuntimeException failure) {
            log.warn("remittance not taken in", LogFields.of(message.getMessageId(), failure));
            return false;
        }
    }

    private IntakeResult handle(SQSEvent.SQSMessage message, RemainingTime time) {
        return switch (IntakeMessageParser.parse(message.getBody())) {
            case IntakeMessage.Created created -> intake.ingest(created, time);
            case IntakeMessage.Continued continued -> intake.resume(continued, time);
            case IntakeMessage.Unknown ignored -> new IntakeResult.Refused("an event of the intake was expected");
        };
    }
}
