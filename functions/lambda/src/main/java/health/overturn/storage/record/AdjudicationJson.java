package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Denied;
import health.overturn.denials.log.LoggedAdjudication.Line;
import health.overturn.denials.log.LoggedAdjudication.Source;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Converts a logged adjudication to a line of JSON and back.
public final class AdjudicationJson {
    private static final int SCHEMA = 1;

    private AdjudicationJson() {}

    public static ObjectNode of(LoggedAdjudication logged) {
        ObjectNode json = Json.object()
                .put("schema", SCHEMA)
                .put("id", logged.id())
                .put("practice", logged.practice())
                .put("claim", logged.claim())
                .put("receivedAt", logged.receivedAt().toString())
                .put("paidOn", logged.paidOn().toString());
        JsonFields.put(json, "serviceMonth", logged.serviceMonth());
        json.put("order", logged.order())
                .put("payer", logged.payer())
                .put("provider", logged.provider())
                .put("planType", logged.planType())
                .put("status", logged.status().text())
                .put("kind", logged.kind().name())
                .put("replacement", logged.replacement())
                .put("chargeCents", logged.charge().cents())
                .put("paidCents", logged.paid().cents())
                .put("contractualCents", logged.contractual().cents())
                .put("patientShareCents", logged.patientShare().cents())
                .put("otherPayerCents", logged.otherPayer().cents())
                .put("undecidedCents", logged.undecided().cents());
        if (logged.denial() != null) {
            json.set("denial", of(logged.denial()));
        }
        json.set("lines", of(logged.lines()));
        json.putObject("source")
                .put("file", logged.source().file())
                .put("transaction", logged.source().transaction())
                .put("segment", logged.source().segment());
        return json;
    }

    /// @throws IllegalArgumentException if a field is missing or invalid; the message names it
    public static LoggedAdjudication read(JsonNode json) {
        String month = JsonFields.textOrNull(json, "serviceMonth");
        JsonNode source = json.path("source");
        return new LoggedAdjudication(
                JsonFields.text(json, "practice"),
                JsonFields.text(json, "id"),
                JsonFields.text(json, "claim"),
                Instant.parse(JsonFields.text(json, "receivedAt")),
                JsonFields.date(json, "paidOn"),
                month == null ? null : YearMonth.parse(month),
                JsonFields.text(json, "order"),
                JsonFields.text(json, "payer"),
                JsonFields.text(json, "provider"),
                JsonFields.text(json, "planType"),
                ClaimStatusCode.of(JsonFields.text(json, "status")),
                JsonFields.constant(json, "kind", LoggedAdjudication.Kind.class),
                json.path("replacement").asBoolean(),
                JsonFields.money(json, "chargeCents"),
                JsonFields.money(json, "paidCents"),
                JsonFields.money(json, "contractualCents"),
                JsonFields.money(json, "patientShareCents"),
                JsonFields.money(json, "otherPayerCents"),
                JsonFields.money(json, "undecidedCents"),
                json.has("denial") ? denial(json.path("denial")) : null,
                lines(json.path("lines")),
                new Source(
                        JsonFields.text(source, "file"),
                        source.path("transaction").asInt(),
                        source.path("segment").asInt()));
    }

    private static ObjectNode of(Denied denial) {
        ObjectNode json = Json.object()
                .put("deniedCents", denial.amount().cents())
                .put("category", denial.category().name());
        JsonFields.put(json, "cluster", denial.cluster());
        return json.put("group", denial.group().text())
                .put("carc", denial.carc().text())
                .put("patientLiable", denial.patientLiable())
                .put("preventable", denial.preventable())
                .put("duplicate", denial.duplicate());
    }

    private static Denied denial(JsonNode json) {
        @Nullable Cluster cluster = JsonFields.constantOrNull(json, "cluster", Cluster.class);
        return new Denied(
                JsonFields.money(json, "deniedCents"),
                JsonFields.constant(json, "category", Category.class),
                cluster,
                AdjustmentGroup.of(JsonFields.text(json, "group")),
                Carc.of(JsonFields.text(json, "carc")),
                json.path("patientLiable").asBoolean(),
                json.path("preventable").asBoolean(),
                json.path("duplicate").asBoolean());
    }

    private static ArrayNode of(List<Line> lines) {
        ArrayNode json = Json.array();
        for (Line line : lines) {
            ObjectNode one = json.addObject()
                    .put("number", line.number())
                    .put("procedure", line.procedure())
                    .put("chargeCents", line.charge().cents())
                    .put("paidCents", line.paid().cents())
                    .put("writtenOffCents", line.writtenOff().cents())
                    .put("deniedCents", line.denied().cents());
            if (line.allowed() != null) {
                one.put("allowedCents", line.allowed().cents());
            }
        }
        return json;
    }

    private static List<Line> lines(JsonNode json) {
        return json.valueStream()
                .map(line -> new Line(
                        line.path("number").asInt(),
                        JsonFields.text(line, "procedure"),
                        JsonFields.money(line, "chargeCents"),
                        JsonFields.money(line, "paidCents"),
                        JsonFields.money(line, "writtenOffCents"),
                        JsonFields.money(line, "deniedCents"),
                        line.has("allowedCents") ? JsonFields.money(line, "allowedCents") : null))
                .toList();
    }
}
