package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.storage.json.Json;
import java.util.List;

/// Reports as JSON, as they are stored, answered and asked for.
public final class RunReportJson {
    private RunReportJson() {}

    public static ObjectNode of(RunReport report) {
        ObjectNode left = Json.object();
        for (CycleStep.SkipReason why : CycleStep.SkipReason.values()) {
            if (report.left(why).count() > 0) {
                left.set(why.name(), of(report.left(why)).put("why", why.sentence()));
            }
        }
        ObjectNode json = Json.object()
                .put("cycle", report.name())
                .put("period", report.period())
                .put("week", report.run().week().toString())
                .put("scheduledTime", report.run().at().toString())
                .put("lookedAt", report.lookedAt());
        json.set("moved", of(report.moved()));
        json.set("left", left);
        return json;
    }

    public static ObjectNode of(DenialTotals amount) {
        ArrayNode first = Json.array();
        amount.first()
                .forEach(listed -> first.addObject().put("id", listed.id()).put("cents", listed.cents()));
        ObjectNode json = Json.object().put("count", amount.count()).put("cents", amount.cents());
        json.set("first", first);
        return json;
    }

    /// What a stored report has moved so far.
    static DenialTotals moved(JsonNode report) {
        return amount(report.path("moved"));
    }

    public static DenialTotals amount(JsonNode amount) {
        List<DenialTotals.Listed> first = amount.path("first")
                .valueStream()
                .map(listed -> new DenialTotals.Listed(
                        listed.path("id").asText(), listed.path("cents").asLong()))
                .toList();
        return new DenialTotals(
                amount.path("count").asInt(), amount.path("cents").asLong(), first);
    }
}
