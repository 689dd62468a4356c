package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Cursor;
import health.overturn.operations.intake.LedgerRow;
import health.overturn.operations.intake.LedgerRowItem;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The ledger, newest first.
final class RemittanceResource {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_MONTHS = 24;

    private final DynamoDbTable table;

    RemittanceResource(DynamoDbTable table) {
        this.table = table;
    }

    ApiResponse list(Practice practice, ApiRequest request) {
        int limit = request.limit(DEFAULT_LIMIT, MAX_LIMIT);
        String before = request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor"));
        List<Item> rows = rows(practice, before, limit, request.at());
        ArrayNode items = Json.array();
        rows.forEach(row -> items.add(json(row)));
        ObjectNode header = Json.object();
        return ApiResponse.list(
                request,
                rows.size() < limit
                        ? header
                        : header.put("next", Cursor.write(rows.getLast().text("sk"))),
                items);
    }

    /// Goes back month by month from the cursor, whose first letters are its month, else from now.
    private List<Item> rows(Practice practice, String before, int limit, Instant now) {
        YearMonth month = before.isEmpty() ? PracticeKeys.month(now).plusMonths(1) : LedgerCursor.month(before);
        List<Item> rows = new ArrayList<>();
        for (int back = 0; back < MAX_MONTHS && rows.size() < limit; back++) {
            String ledger = practice.keys().ledgerPartition(month.minusMonths(back));
            rows.addAll(table.query(IndexRange.latest(ledger, back == 0 ? before : "", limit - rows.size())));
        }
        return rows;
    }

    private static ObjectNode json(Item row) {
        LedgerRow remittance = LedgerRowItem.read(row);
        LedgerRow.Heading heading = remittance.heading();
        LedgerRow.Sums sums = remittance.sums();
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
        if (row.has(LedgerRowItem.COPY_OF)) {
            json.put("copyOf", row.text(LedgerRowItem.COPY_OF));
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
