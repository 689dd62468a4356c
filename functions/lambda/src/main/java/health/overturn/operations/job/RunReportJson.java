package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.storage.json.Json;
import java.util.List;

/// Reports as JSON, as they are stored, published and returned by the API.
public final class RunReportJson {
    private RunReportJson() {}

    public static ObjectNode of(RunReport report) {
        ObjectNode skipped = Json.object();
        for (CycleStep.SkipReason reason : CycleStep.SkipReason.values()) {
            if (report.skipped(reason).count() > 0) {
                skipped.set(reason.name(), of(report.skipped(reason)).put("why", reason.message()));
            }
        }
        ObjectNode json = Json.object()
                .put("cycle", report.name())
                .put("period", report.period())
                .put("week", report.run().week().toString())
                .put("scheduledTime", report.run().at().toString())
                .put("lookedAt", report.checked());
        json.set("moved", of(report.moved()));
        json.set("left", skipped);
        return json;
    }

    public static ObjectNode of(DenialTotals totals) {
        ArrayNode first = Json.array();
        totals.largest()
                .forEach(listed -> first.addObject().put("id", listed.id()).put("cents", listed.cents()));
        ObjectNode json = Json.object().put("count", totals.count()).put("cents", totals.cents());
        json.set("first", first);
        return json;
    }

    /// What a stored report counts as moved so far.
    static DenialTotals readMoved(JsonNode report) {
        return readTotals(report.path("moved"));
    }

    public static DenialTotals readTotals(JsonNode totals) {
        List<DenialTotals.ListedDenial> first = totals.path("first")
                .valueStream()
                .map(listed -> new DenialTotals.ListedDenial(
                        listed.path("id").asText(), listed.path("cents").asLong()))
                .toList();
        return new DenialTotals(
                totals.path("count").asInt(), totals.path("cents").asLong(), first);
    }
}
