package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.event.ArrivalReader;
import health.overturn.lambda.intake.Outcome;
import health.overturn.lambda.intake.TakeIn;
import health.overturn.lambda.intake.TimeLeft;
import health.overturn.lambda.log.Log;
import health.overturn.lambda.wiring.Wiring;
import java.time.Duration;
import java.util.List;

/// Runs when a payer's remittance has come into the intake bucket, and again for the rest of one too long
/// for one run.
public final class RemittanceUploadedHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final TakeIn takeIn;
    private final Log log;

    public RemittanceUploadedHandler() {
        this(Wiring.fromEnvironment().takeIn(), Wiring.log());
    }

    RemittanceUploadedHandler(TakeIn takeIn, Log log) {
        this.takeIn = takeIn;
        this.log = log;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        TimeLeft time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        List<SQSBatchResponse.BatchItemFailure> failures = event.getRecords().stream()
                .filter(message -> !handled(message, time))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }

    /// A fault is told by its kind alone, because the text of one may quote what was read; the queue
    /// hands the message out again. So it does where another went on with the file: that may be a delivery of the
    /// same message, and die before the file is done.
    private boolean handled(SQSEvent.SQSMessage message, TimeLeft time) {
        try {
            Outcome outcome = outcome(message, time);
            log.info("remittance uploaded", OutcomeFields.of(outcome));
            return !(outcome instanceof Outcome.Overtaken);
        } catch (RuntimeException fault) {
            log.warn("remittance not taken in", OutcomeFields.of(message.getMessageId(), fault));
            return false;
        }
    }

    private Outcome outcome(SQSEvent.SQSMessage message, TimeLeft time) {
        return switch (ArrivalReader.read(message.getBody())) {
            case Arrival.Created created -> takeIn.takeIn(created, time);
            case Arrival.Continued continued -> takeIn.goOn(continued, time);
            case Arrival.Unknown ignored -> new Outcome.Refused("an event of the intake was expected");
        };
    }
}
