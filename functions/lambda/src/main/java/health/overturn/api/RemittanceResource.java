package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Cursor;
import health.overturn.api.http.Route;
import health.overturn.operations.intake.Ledger;
import health.overturn.operations.intake.LedgerEntry;
import health.overturn.operations.intake.LedgerRow;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Set;

/// Serves the remittances of the ledger, newest first.
final class RemittanceResource {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final Ledger ledger;

    RemittanceResource(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(Route.forPractice("GET", "remittances", this::list).withParameters(Set.of("limit", "cursor")));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        int limit = request.limit(DEFAULT_LIMIT, MAX_LIMIT);
        String before = request.parameter("cursor").isEmpty() ? "" : Cursor.read(request.parameter("cursor"));
        List<LedgerEntry> entries =
                ledger.latest(practice, request.at(), before, limit).orElseThrow(Cursor::invalid);
        ArrayNode items = Json.array();
        entries.forEach(entry -> items.add(json(entry)));
        ObjectNode header = Json.object();
        return ApiResponse.list(
                request,
                entries.size() < limit
                        ? header
                        : header.put("next", Cursor.write(entries.getLast().position())),
                items);
    }

    private static ObjectNode json(LedgerEntry entry) {
        LedgerRow remittance = entry.row();
        LedgerRow.Heading heading = remittance.heading();
        LedgerRow.Sums sums = remittance.sums();
        ObjectNode json = Json.object()
                .put("id", entry.position())
                .put("file", entry.file())
                .put("status", remittance.status().name())
                .put("receivedAt", entry.receivedAt());
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
        entry.copyOf().ifPresent(file -> json.put("copyOf", file));
        if (entry.attempts() > 0) {
            json.put("attempts", entry.attempts());
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
