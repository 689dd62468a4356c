package health.overturn.operations.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.worth.PriceTable;
import health.overturn.denials.worth.PricedProcedure;
import health.overturn.denials.worth.ResponseRow;
import health.overturn.denials.worth.WorklogRow;
import health.overturn.storage.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of the reports on what denials are worth and what became of what was sent, as flat JSON objects and back.
public final class WorthRowJson {
    private WorthRowJson() {}

    public static ObjectNode of(PricedProcedure procedure, PriceTable.Price price) {
        return Json.object()
                .put("payer", procedure.payer())
                .put("procedure", procedure.procedure())
                .put("medianCents", price.medianCents())
                .put("lines", price.lines());
    }

    public static PriceTable prices(List<JsonNode> rows) {
        Map<PricedProcedure, PriceTable.Price> prices = new HashMap<>();
        rows.forEach(row -> prices.put(
                new PricedProcedure(
                        row.path("payer").asText(), row.path("procedure").asText()),
                new PriceTable.Price(
                        row.path("medianCents").asLong(), row.path("lines").asInt())));
        return new PriceTable(prices);
    }

    public static ObjectNode of(ResponseRow row) {
        return Json.object()
                .put("payer", row.payer())
                .put("reason", row.reason())
                .put("response", row.response().name())
                .put("sent", row.sent())
                .put("decided", row.decided())
                .put("won", row.won())
                .put("stakeCents", row.stakeCents())
                .put("wonCents", row.wonCents());
    }

    public static ResponseRow response(JsonNode row) {
        return new ResponseRow(
                row.path("payer").asText(),
                row.path("reason").asText(),
                TouchAction.valueOf(row.path("response").asText()),
                row.path("sent").asLong(),
                row.path("decided").asLong(),
                row.path("won").asLong(),
                row.path("stakeCents").asLong(),
                row.path("wonCents").asLong());
    }

    public static ObjectNode of(WorklogRow row) {
        ObjectNode json = Json.object()
                .put("person", row.person())
                .put("payer", row.payer())
                .put("sent", row.sent())
                .put("answered", row.answered())
                .put("waiting", row.waiting())
                .put("unseen", row.unseen())
                .put("ended", row.ended())
                .put("answerDaysMedian", row.answerDaysMedian() < 0 ? null : Long.valueOf(row.answerDaysMedian()));
        ArrayNode examples = json.putArray("examples");
        row.examples().forEach(examples::add);
        return json;
    }
}
