package health.overturn.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.log.Log;
import health.overturn.lambda.run.ReportJson;
import health.overturn.lambda.run.RunOutcome;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// A request of the rhythm as bytes, and its outcome. A fault escapes: Lambda tries again, then a queue keeps
/// the event; what is refused would be refused again.
final class RunCall {
    private RunCall() {}

    static byte[] answer(Function<RunRequest, RunOutcome> rhythm, Log log, byte[] event) {
        RunOutcome outcome = rhythm.apply(RunRequest.read(new String(event, StandardCharsets.UTF_8)));
        switch (outcome) {
            case RunOutcome.Sent sent when sent.unreadable().isEmpty() -> log.info("runs sent", json(sent));
            case RunOutcome.Sent sent -> log.warn("runs sent, but some settings are unreadable", json(sent));
            case RunOutcome.Done done -> log.info("run done", counts(done));
            case RunOutcome.Refused refused -> log.warn("run refused", json(refused));
        }
        return Json.write(json(outcome)).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(RunOutcome outcome) {
        ObjectNode json = Json.object();
        switch (outcome) {
            case RunOutcome.Sent sent -> {
                ArrayNode due = json.putArray("due");
                sent.runs().forEach(run -> due.add(run.practice()));
                ArrayNode unreadable = json.putArray("unreadable");
                sent.unreadable().forEach(unreadable::add);
            }
            case RunOutcome.Done done -> {
                ArrayNode reports = json.putArray("reports");
                done.reports().forEach(report -> reports.add(ReportJson.of(report)));
            }
            case RunOutcome.Refused refused -> json.put("refused", refused.reason());
        }
        return json;
    }

    private static ObjectNode counts(RunOutcome.Done done) {
        ObjectNode json = Json.object();
        done.reports()
                .forEach(report -> json.putObject(report.name())
                        .put("practice", report.run().practice())
                        .put("lookedAt", report.lookedAt())
                        .put("moved", report.moved().count()));
        return json;
    }
}
