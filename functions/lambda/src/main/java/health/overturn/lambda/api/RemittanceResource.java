package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.intake.Remittance;
import health.overturn.lambda.intake.RemittanceItem;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Stretch;
import health.overturn.lambda.store.Table;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The ledger, newest first.
final class RemittanceResource {
    private static final int MOST = 200;
    private static final int STANDARD = 50;
    private static final int MONTHS = 24;

    private final Table table;
    private final InstantSource clock;

    RemittanceResource(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    Response list(Practice practice, Request request) {
        int limit = Math.toIntExact(Math.clamp(DenialFilter.cents(request, "limit", STANDARD), 1, MOST));
        String before = request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor"));
        List<Item> rows = rows(practice, before, limit);
        ArrayNode items = Json.array();
        rows.forEach(row -> items.add(json(row)));
        ObjectNode head = Json.object();
        return Response.list(
                request,
                rows.size() < limit
                        ? head
                        : head.put("next", Cursor.write(rows.getLast().text("sk"))),
                items);
    }

    /// Goes back month by month from the cursor, whose first letters are its month, else from now.
    private List<Item> rows(Practice practice, String before, int limit) {
        YearMonth month = before.isEmpty() ? Keys.month(clock.instant()).plusMonths(1) : Cursors.month(before);
        List<Item> rows = new ArrayList<>();
        for (int back = 0; back < MONTHS && rows.size() < limit; back++) {
            String ledger = practice.keys().ledger(month.minusMonths(back));
            rows.addAll(table.stretch(Stretch.latest(ledger, back == 0 ? before : "", limit - rows.size())));
        }
        return rows;
    }

    private static ObjectNode json(Item row) {
        Remittance remittance = RemittanceItem.read(row);
        Remittance.Heading heading = remittance.heading();
        Remittance.Sums sums = remittance.sums();
        ObjectNode json = Json.object()
                .put("id", row.text("sk"))
                .put("file", row.text("file"))
                .put("status", remittance.status().name())
                .put("receivedAt", row.text("receivedAt"));
        json.putObject("payer").put("id", heading.payer()).put("name", heading.payerName());
        json.put("trace", heading.trace())
                .put("paidOn", heading.paidOn())
                .put("paymentCents", heading.paymentCents())
                .put("claims", sums.claims())
                .put("deniedClaims", sums.deniedClaims())
                .put("paidCents", sums.paidCents())
                .put("deniedCents", sums.deniedCents())
                .put("adjustedCents", sums.adjustedCents())
                .put("recoupedCents", sums.recoupedCents())
                .put("balanced", remittance.balanced());
        if (row.has(RemittanceItem.COPY_OF)) {
            json.put("copyOf", row.text(RemittanceItem.COPY_OF));
        }
        var problems = json.putArray("problems");
        remittance
                .problems()
                .forEach(problem -> problems.add(Json.object()
                        .put("segment", problem.segment())
                        .put("position", problem.position())
                        .put("code", problem.code())
                        .put("message", problem.message())));
        return json;
    }
}
