package health.overturn.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.log.JsonLog;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.RunReportJson;
import health.overturn.operations.job.RunResult;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// A request of the rhythm as bytes, and its outcome. A fault escapes: Lambda tries again, then a queue keeps
/// the event; what is refused would be refused again.
final class RunInvocation {
    private RunInvocation() {}

    static byte[] run(Function<RunRequest, RunResult> dispatcher, JsonLog log, byte[] event) {
        RunResult result = dispatcher.apply(RunRequest.parse(new String(event, StandardCharsets.UTF_8)));
        switch (result) {
            case RunResult.Sent sent when sent.unreadable().isEmpty() -> log.info("runs sent", json(sent));
            case RunResult.Sent sent -> log.warn("runs sent, but some settings are unreadable", json(sent));
            case RunResult.Done done -> log.info("run done", counts(done));
            case RunResult.Refused refused -> log.warn("run refused", json(refused));
        }
        return Json.write(json(result)).getBytes(StandardCharsets.UTF_8);
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

    private static ObjectNode counts(RunResult.Done done) {
        ObjectNode json = Json.object();
        done.reports()
                .forEach(report -> json.putObject(report.name())
                        .put("practice", report.run().practice())
                        .put("lookedAt", report.checked())
                        .put("moved", report.moved().count()));
        return json;
    }
}
