package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.job.TopDenialsStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Serves the reports of runs, and each payer's top denials as the daily triage recorded them.
final class RunResource {
    private static final Set<String> CYCLES =
            Set.of("REROUTE", "MIDDLE_LAYER", "ESCALATE", "SMALL_BALANCES", "SILENT", "TRIAGE", "RECONCILE");

    private final RunReportStore reports;
    private final TopDenialsStore topDenials;

    RunResource(RunReportStore reports, TopDenialsStore topDenials) {
        this.reports = reports;
        this.topDenials = topDenials;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "cycles/{cycle}/runs", AllowedRoles.BILLING_AND_REPORTING, this::runs)
                        .withParameters(Set.of("limit", "cursor"))
                        .withColumns(ListColumns.RUNS),
                Route.forPractice("GET", "payers/{payer}/top", AllowedRoles.BILLING_AND_REPORTING, this::topDenials));
    }

    private ApiResponse runs(Practice practice, ApiRequest request) {
        String cycle = request.pathParameter("cycle").toUpperCase(Locale.ROOT).replace('-', '_');
        if (!CYCLES.contains(cycle)) {
            return ApiResponse.notFound();
        }
        var window = DenialPresenter.window(request);
        List<JsonNode> found = reports.latest(practice, cycle, window.after(), window.limit());
        ArrayNode items = Json.array().addAll(found);
        String next = found.size() < window.limit()
                ? ""
                : found.getLast().path("period").asText();
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }

    private ApiResponse topDenials(Practice practice, ApiRequest request) {
        String payer = practice.settings().canonicalPayer(request.pathParameter("payer"));
        return topDenials
                .findBefore(practice, payer, request.today(practice).plusDays(1))
                .map(ApiResponse::json)
                .orElseGet(ApiResponse::notFound);
    }
}
