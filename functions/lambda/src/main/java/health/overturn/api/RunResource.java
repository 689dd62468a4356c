package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.job.TopDenialsStore;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the runs of the cycles have reported, and each payer's top as the daily one recorded it.
final class RunResource {
    private static final Set<String> REPORTS =
            Set.of("REROUTE", "MIDDLE_LAYER", "ESCALATE", "SMALL_BALANCES", "TRIAGE", "RECONCILE");

    private final RunReportStore reports;
    private final TopDenialsStore tops;
    private final DenialPresenter view;

    RunResource(DynamoDbTable table, DenialPresenter view) {
        this.reports = new RunReportStore(table);
        this.tops = new TopDenialsStore(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "cycles/{cycle}/runs", this::runs).with(Set.of("limit", "cursor")),
                Route.known("GET", "payers/{payer}/top", this::top));
    }

    private ApiResponse runs(Practice practice, ApiRequest request) {
        String cycle = request.named().toUpperCase(Locale.ROOT).replace('-', '_');
        if (!REPORTS.contains(cycle)) {
            return ApiResponse.notFound();
        }
        var window = DenialPresenter.window(request);
        List<JsonNode> found = reports.latest(practice, cycle, window.after(), window.limit());
        ArrayNode items = Json.array().addAll(found);
        ObjectNode head = Json.object();
        return ApiResponse.list(
                request,
                found.size() < window.limit()
                        ? head
                        : head.put(
                                "next",
                                Cursor.write(found.getLast().path("period").asText())),
                items);
    }

    private ApiResponse top(Practice practice, ApiRequest request) {
        String payer = practice.settings().canonicalPayer(request.named());
        return tops.before(practice, payer, view.today(practice).plusDays(1))
                .map(ApiResponse::json)
                .orElseGet(ApiResponse::notFound);
    }
}
