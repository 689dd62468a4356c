package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.RunReport;
import health.overturn.operations.job.RunReportJson;
import health.overturn.operations.job.RunResult;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Function;

/// One invocation of the function of a scheduled job. It parses the request, runs it, logs and answers the result.
///
/// A failure ends the invocation, so that Lambda retries the event and then sends it to a dead-letter queue. A refused
/// request does not, because a retry would be refused, too.
final class RunInvocation {
    private final InvocationLog log;
    private final LogFields fields = LogFields.none();

    private RunInvocation(InvocationLog log) {
        this.log = log;
    }

    static byte[] run(Function<RunRequest, RunResult> dispatcher, JsonLog log, byte[] event, Context context) {
        return new RunInvocation(log.start(context.getFunctionName(), context.getAwsRequestId()))
                .run(dispatcher, new String(event, StandardCharsets.UTF_8));
    }

    private byte[] run(Function<RunRequest, RunResult> dispatcher, String event) {
        try {
            RunRequest request = RunRequest.parse(event);
            request.practice().filter(PracticeKeys::isPracticeId).ifPresent(fields::practice);
            request.job().ifPresent(job -> fields.constant("job", job.name()));
            RunResult result = dispatcher.apply(request);
            logResult(result);
            return Json.write(json(result)).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException failure) {
            throw log.failed(
                    "run.failed",
                    "The run failed; Lambda retries the event and then sends it to a dead-letter queue.",
                    fields,
                    failure,
                    Retry.EVENT_RETRIED);
        }
    }

    private void logResult(RunResult result) {
        switch (result) {
            case RunResult.Sent sent -> logSent(sent);
            case RunResult.Done done -> done.reports().forEach(report -> logDone(report, done.late()));
            case RunResult.Refused refused ->
                log.warn(
                        "run.refused",
                        "The run was refused.",
                        fields.result("REFUSED").constant("reason", refused.reason()));
        }
    }

    private void logSent(RunResult.Sent sent) {
        fields.result("SENT")
                .practices(
                        "due", sent.runs().stream().map(run -> run.practice()).toList());
        if (sent.unreadable().isEmpty()) {
            log.info("runs.sent", "The runs that are due were sent.", fields);
        } else {
            log.warn(
                    "runs.sent",
                    "The runs that are due were sent, except for practices whose settings cannot be read.",
                    fields.practices("unreadable", sent.unreadable()));
        }
    }

    private void logDone(RunReport report, Duration late) {
        LogFields done = LogFields.none()
                .practice(report.run().practice())
                .run(report.name(), report.period())
                .result("DONE")
                .count("lookedAt", report.checked())
                .count("moved", report.moved().count())
                .count("lateMinutes", late.toMinutes());
        new TreeMap<>(report.watched()).forEach(done::count);
        log.info("run.done", "The run is done.", done);
    }

    private static ObjectNode json(RunResult result) {
        ObjectNode json = Json.object();
        switch (result) {
            case RunResult.Sent sent -> {
                ArrayNode due = json.putArray("due");
                sent.runs().forEach(run -> due.add(run.practice()));
                ArrayNode unreadable = json.putArray("unreadable");
                sent.unreadable().forEach(unreadable::add);
            }
            case RunResult.Done done -> {
                ArrayNode reports = json.putArray("reports");
                done.reports().forEach(report -> reports.add(RunReportJson.of(report)));
            }
            case RunResult.Refused refused -> json.put("refused", refused.reason());
        }
        return json;
    }
}
