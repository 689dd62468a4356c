package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.operations.intake.FileId;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.intake.UploadAttempt;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/// Ingests an upload of the intake bucket, or continues one that an earlier invocation did not finish.
public final class RemittanceUploadedHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final UploadAttempt intake;
    private final JsonLog log;

    public RemittanceUploadedHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public RemittanceUploadedHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).uploadAttempt(), JsonLog.to(output));
    }

    RemittanceUploadedHandler(UploadAttempt intake, JsonLog log) {
        this.intake = intake;
        this.log = log;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        RemainingTime time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        return new SqsBatch(
                        invocation,
                        "remittance.failed",
                        "The upload could not be ingested; its message returns to the queue.")
                .handle(event, (delivery, fields) -> {
                    IntakeResult result = ingest(delivery, fields, time);
                    IntakeLines.write(invocation, result, fields);
                    return isDone(result);
                });
    }

    private IntakeResult ingest(SqsBatch.Delivery delivery, LogFields fields, RemainingTime time) {
        IntakeMessage message = IntakeMessageParser.parse(delivery.body());
        switch (message) {
            case IntakeMessage.Created created -> fields.file(FileId.of(created.upload()));
            case IntakeMessage.Continued continued ->
                fields.practice(continued.practice()).file(continued.file());
            case IntakeMessage.Unknown _ -> {}
        }
        return intake.ingest(message, delivery.attempt(), time);
    }

    /// An overtaken message returns to the queue: the invocation that continued the file may have handled another
    /// delivery of the same message, and may stop before the file is done.
    private static boolean isDone(IntakeResult result) {
        return !(result instanceof IntakeResult.Overtaken);
    }
}
