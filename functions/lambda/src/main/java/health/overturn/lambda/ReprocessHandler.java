package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.ReprocessingDue;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.reprocess.Reprocess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/// Starts a reprocessing, or continues one that an earlier invocation did not finish.
public final class ReprocessHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Reprocess reprocess;
    private final JsonLog log;

    public ReprocessHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public ReprocessHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment).reprocess(), JsonLog.to(output));
    }

    ReprocessHandler(Reprocess reprocess, JsonLog log) {
        this.reprocess = reprocess;
        this.log = log;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        RemainingTime time = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        return new SqsBatch(
                        invocation,
                        "reprocessing.failed",
                        "The reprocessing could not go on; its message returns to the queue.")
                .handle(event, (delivery, fields) -> {
                    ReprocessingDue due = ReprocessingDue.parse(delivery.body());
                    fields.practice(due.practice()).reprocessing(due.reprocessing());
                    write(invocation, reprocess.resume(due.practice(), due.reprocessing(), time), fields);
                    return true;
                });
    }

    private static void write(InvocationLog log, Reprocess.Result result, LogFields fields) {
        fields.result(result.name());
        switch (result) {
            case DONE -> log.info("reprocessing.done", "The reprocessing is done.", fields);
            case TO_BE_CONTINUED ->
                log.info(
                        "reprocessing.continued",
                        "The time ran short; another invocation continues the reprocessing.",
                        fields);
            case OVERTAKEN ->
                log.info("reprocessing.overtaken", "Another invocation continues the reprocessing.", fields);
            case UNKNOWN -> log.warn("reprocessing.unknown", "There is no reprocessing with this id.", fields);
        }
    }
}
