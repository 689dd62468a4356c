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

/// A reprocessing as the API returns it, and its report as it is stored.
public final class ReprocessingJson {
    private ReprocessingJson() {}

    public static ObjectNode of(Reprocessing reprocessing) {
        ObjectNode json = summary(reprocessing);
        json.setAll(of(reprocessing.report()));
        return json;
    }

    /// The request without the report.
    public static ObjectNode summary(Reprocessing reprocessing) {
        ObjectNode json = Json.object()
                .put("id", reprocessing.id())
                .put("stage", reprocessing.stage().name())
                .put("dry", reprocessing.mode() == RunRequest.Mode.DRY)
                .put("askedBy", reprocessing.request().by().name())
                .put("askedAt", reprocessing.request().at().toString());
        switch (reprocessing.scope()) {
            case ReprocessScope.OneFile one -> json.put("file", one.file());
            case ReprocessScope.DateRange range ->
                json.put("from", range.from().toString()).put("to", range.to().toString());
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
            if (report.byKind().containsKey(kind)) {
                changes.add(of(kind, report.totals(kind)));
            }
        }
        return json;
    }

    private static ObjectNode of(JudgementDifference.Kind kind, ReprocessReport.DifferenceTotals found) {
        ObjectNode json = Json.object().put("kind", kind.name()).put("meaning", kind.meaning());
        json.setAll(RunReportJson.of(found.totals()));
        ArrayNode categoryChanges = json.putArray("categories");
        new TreeMap<>(found.categoryChanges())
                .forEach((categoryChange, sum) -> categoryChanges
                        .addObject()
                        .put("from", categoryChange.from())
                        .put("to", categoryChange.to())
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
        Map<ReprocessReport.CategoryChange, ReprocessReport.ChangeTotal> categoryChanges = new TreeMap<>();
        change.path("categories")
                .forEach(categoryChange -> categoryChanges.put(
                        new ReprocessReport.CategoryChange(
                                categoryChange.path("from").asText(),
                                categoryChange.path("to").asText()),
                        new ReprocessReport.ChangeTotal(
                                categoryChange.path("count").asInt(),
                                categoryChange.path("cents").asLong())));
        return new ReprocessReport.DifferenceTotals(RunReportJson.readTotals(change), categoryChanges);
    }
}
