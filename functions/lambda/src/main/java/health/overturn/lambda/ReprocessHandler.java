package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.event.ExportDue;
import health.overturn.messaging.event.ReprocessingDue;
import health.overturn.operations.export.RunExport;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.reprocess.Reprocess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Starts a reprocessing or an export, or continues one that an earlier invocation did not finish.
public final class ReprocessHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Reprocess reprocess;
    private final RunExport exports;
    private final JsonLog log;

    public ReprocessHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public ReprocessHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)), JsonLog.to(output));
    }

    private ReprocessHandler(Wiring wiring, JsonLog log) {
        this(wiring.reprocess(), wiring.runExport(), log);
    }

    ReprocessHandler(Reprocess reprocess, RunExport exports, JsonLog log) {
        this.reprocess = reprocess;
        this.exports = exports;
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
                    Optional<ExportDue> export = ExportDue.parse(delivery.body());
                    if (export.isPresent()) {
                        resume(invocation, export.get(), time, fields);
                    } else {
                        resume(invocation, ReprocessingDue.parse(delivery.body()), time, fields);
                    }
                    return true;
                });
    }

    private void resume(InvocationLog invocation, ReprocessingDue due, RemainingTime time, LogFields fields) {
        fields.practice(due.practice()).reprocessing(due.reprocessing());
        write(invocation, reprocess.resume(due.practice(), due.reprocessing(), time), fields);
    }

    private void resume(InvocationLog invocation, ExportDue due, RemainingTime time, LogFields fields) {
        fields.practice(due.practice()).export(due.export());
        write(invocation, exports.resume(due.practice(), due.export(), time), fields);
    }

    private static void write(InvocationLog log, RunExport.ExportResult result, LogFields fields) {
        fields.result(result.name());
        switch (result) {
            case DONE -> log.info("export.done", "The export is done.", fields);
            case TO_BE_CONTINUED ->
                log.info("export.continued", "The time ran short; another invocation continues the export.", fields);
            case OVERTAKEN -> log.info("export.overtaken", "Another invocation continues the export.", fields);
            case UNKNOWN -> log.warn("export.unknown", "There is no export with this id, or it expired.", fields);
        }
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
