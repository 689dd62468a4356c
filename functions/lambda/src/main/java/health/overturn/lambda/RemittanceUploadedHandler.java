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
    private final RemittanceIntake takeIn;
    private final JsonLog log;

    public RemittanceUploadedHandler() {
        this(Wiring.fromEnvironment().takeIn(), Wiring.log());
    }

    RemittanceUploadedHandler(RemittanceIntake takeIn, JsonLog log) {
        this.takeIn = takeIn;
        this.log = log;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        RemainingTime time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        List<SQSBatchResponse.BatchItemFailure> failures = event.getRecords().stream()
                .filter(message -> !handled(message, time))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }

    /// A fault is told by its kind alone, because the text of one may quote what was read; the queue
    /// hands the message out again. So it does where another went on with the file: that may be a delivery of the
    /// same message, and die before the file is done.
    private boolean handled(SQSEvent.SQSMessage message, RemainingTime time) {
        try {
            IntakeResult outcome = outcome(message, time);
            log.info("remittance uploaded", LogFields.of(outcome));
            return !(outcome instanceof IntakeResult.Overtaken);
        } catch (RuntimeException fault) {
            log.warn("remittance not taken in", LogFields.of(message.getMessageId(), fault));
            return false;
        }
    }

    private IntakeResult outcome(SQSEvent.SQSMessage message, RemainingTime time) {
        return switch (IntakeMessageParser.read(message.getBody())) {
            case IntakeMessage.Created created -> takeIn.ingest(created, time);
            case IntakeMessage.Continued continued -> takeIn.resume(continued, time);
            case IntakeMessage.Unknown ignored -> new IntakeResult.Refused("an event of the intake was expected");
        };
    }
}
