package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import health.overturn.lambda.store.Table;
import health.overturn.lambda.store.Tops;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the runs of the cycles have reported, and each payer's top as the daily one recorded it.
final class RunResource {
    private static final Set<String> REPORTS =
            Set.of("REROUTE", "MIDDLE_LAYER", "ESCALATE", "SMALL_BALANCES", "TRIAGE", "RECONCILE");

    private final RunReports reports;
    private final Tops tops;
    private final DenialView view;

    RunResource(Table table, DenialView view) {
        this.reports = new RunReports(table);
        this.tops = new Tops(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "cycles/{cycle}/runs", this::runs).with(Set.of("limit", "cursor")),
                Route.known("GET", "payers/{payer}/top", this::top));
    }

    private Response runs(Practice practice, Request request) {
        String cycle = request.named().toUpperCase(Locale.ROOT).replace('-', '_');
        if (!REPORTS.contains(cycle)) {
            return Response.notFound();
        }
        var window = DenialView.window(request);
        List<JsonNode> found = reports.latest(practice, cycle, window.after(), window.limit());
        ArrayNode items = Json.array().addAll(found);
        ObjectNode head = Json.object();
        return Response.list(
                request,
                found.size() < window.limit()
                        ? head
                        : head.put(
                                "next",
                                Cursor.write(found.getLast().path("period").asText())),
                items);
    }

    private Response top(Practice practice, Request request) {
        String payer = practice.settings().canonicalPayer(request.named());
        return tops.before(practice, payer, view.today(practice).plusDays(1))
                .map(Response::json)
                .orElseGet(Response::notFound);
    }
}
