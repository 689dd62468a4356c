package health.overturn.operations.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.RunReportJson;
import health.overturn.storage.json.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// A reprocessing as it is answered, and its report as it is stored.
public final class ReprocessingJson {
    private ReprocessingJson() {}

    public static ObjectNode of(Reprocessing reprocessing) {
        ObjectNode json = asked(reprocessing);
        json.setAll(of(reprocessing.report()));
        return json;
    }

    /// What was asked for, without its report.
    public static ObjectNode asked(Reprocessing reprocessing) {
        ObjectNode json = Json.object()
                .put("id", reprocessing.id())
                .put("stage", reprocessing.stage().name())
                .put("dry", reprocessing.mode() == RunRequest.Mode.DRY)
                .put("askedBy", reprocessing.asked().by().name())
                .put("askedAt", reprocessing.asked().at().toString());
        switch (reprocessing.scope()) {
            case ReprocessScope.OneFile one -> json.put("file", one.file());
            case ReprocessScope.Span span ->
                json.put("from", span.from().toString()).put("to", span.to().toString());
        }
        return json;
    }

    static ObjectNode of(ReprocessReport report) {
        ObjectNode json = Json.object()
                .put("files", report.files())
                .put("missing", report.missing())
                .put("claims", report.claims());
        ArrayNode changes = json.putArray("changes");
        for (JudgementDifference.Kind kind : JudgementDifference.Kind.values()) {
            if (report.found().containsKey(kind)) {
                changes.add(of(kind, report.found(kind)));
            }
        }
        return json;
    }

    private static ObjectNode of(JudgementDifference.Kind kind, ReprocessReport.DifferenceTotals found) {
        ObjectNode json = Json.object().put("kind", kind.name()).put("meaning", kind.sentence());
        json.setAll(RunReportJson.of(found.amount()));
        ArrayNode turns = json.putArray("categories");
        new TreeMap<>(found.turns())
                .forEach((turn, sum) -> turns.addObject()
                        .put("from", turn.from())
                        .put("to", turn.to())
                        .put("count", sum.count())
                        .put("cents", sum.cents()));
        return json;
    }

    static ReprocessReport report(JsonNode json) {
        Map<JudgementDifference.Kind, ReprocessReport.DifferenceTotals> found =
                new EnumMap<>(JudgementDifference.Kind.class);
        json.path("changes")
                .forEach(change -> found.put(
                        JudgementDifference.Kind.valueOf(change.path("kind").asText()), found(change)));
        return new ReprocessReport(
                json.path("files").asInt(),
                json.path("missing").asInt(),
                json.path("claims").asInt(),
                found);
    }

    private static ReprocessReport.DifferenceTotals found(JsonNode change) {
        Map<ReprocessReport.CategoryChange, ReprocessReport.Sum> turns = new TreeMap<>();
        change.path("categories")
                .forEach(turn -> turns.put(
                        new ReprocessReport.CategoryChange(
                                turn.path("from").asText(), turn.path("to").asText()),
                        new ReprocessReport.Sum(
                                turn.path("count").asInt(), turn.path("cents").asLong())));
        return new ReprocessReport.DifferenceTotals(RunReportJson.amount(change), turns);
    }
}
