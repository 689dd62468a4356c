package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.CursorSeal;
import health.overturn.api.http.DayBounds;
import health.overturn.api.http.Route;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.UnknownCodes;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Serves the remittances of the ledger, newest first, and the codes in them that no table knows or that the practice
/// never confirmed.
final class RemittanceResource {
    private static final int CODE_WEEKS = 13;
    private static final int MAX_CODE_DAYS = 366;

    private final Ledger ledger;

    RemittanceResource(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "remittances", AllowedRoles.BILLING_AND_REPORTING, this::list)
                        .withParameters(Set.of("limit", "cursor"))
                        .withColumns(ListColumns.REMITTANCES),
                Route.forPractice("GET", "remittances/{id}", AllowedRoles.BILLING_AND_REPORTING, this::one),
                Route.forPractice("GET", "unknown-codes", AllowedRoles.BILLING_AND_REPORTING, this::unknownCodes)
                        .withParameters(Set.of("from", "to"))
                        .withColumns(ListColumns.UNKNOWN_CODES));
    }

    /// Sums the codes of the remittances that came in from one day to another; by default in the last 13 weeks.
    private ApiResponse unknownCodes(Practice practice, ApiRequest request) {
        LocalDate to = request.day("to").orElseGet(() -> request.today(practice));
        LocalDate from = request.day("from").orElseGet(() -> to.minusWeeks(CODE_WEEKS));
        DayBounds.requireSpan(from, to, MAX_CODE_DAYS);
        UnknownCodes sums = new UnknownCodes();
        ledger.receivedBetween(practice, from, to)
                .forEach(entry -> entry.row().unknownCodes().codes().forEach(sums::add));
        ArrayNode items = Json.array();
        sums.list()
                .forEach(code -> items.addObject()
                        .put("kind", code.kind().name())
                        .put("code", code.code())
                        .put("count", code.count())
                        .put("cents", code.cents()));
        return ApiResponse.list(
                request,
                Json.object()
                        .put("from", from.toString())
                        .put("to", to.toString())
                        .put("tablesDate", CodeTables.date().toString()),
                items);
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        int limit = request.limit();
        String before = request.position();
        List<LedgerEntry> entries =
                ledger.latest(practice, request.at(), before, limit).orElseThrow(CursorSeal::invalid);
        ArrayNode items = Json.array();
        entries.forEach(entry -> items.add(RemittanceJson.of(entry, request.disclosure())));
        String next = entries.size() < limit ? "" : entries.getLast().position();
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return ledger.find(practice, request.pathParameter("id"))
                .map(entry -> ApiResponse.json(RemittanceJson.complete(practice, entry, request.disclosure())))
                .orElseGet(ApiResponse::notFound);
    }
}
