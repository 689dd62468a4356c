package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.Route;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Batch;
import health.overturn.operations.worklist.BatchQuery;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Serves the middle layer's batches of a week, and the denials of a batch.
final class BatchResource {
    private final BatchQuery batches;
    private final DenialPresenter presenter;

    BatchResource(BatchQuery batches, DenialPresenter presenter) {
        this.batches = batches;
        this.presenter = presenter;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "batches", AllowedRoles.BILLING, this::list)
                        .withParameters(Set.of("week"))
                        .withColumns(ListColumns.BATCHES),
                Route.forPractice("GET", "batches/{id}", AllowedRoles.BILLING, this::one)
                        .withParameters(Set.of("include", "limit", "cursor"))
                        .withColumns(ListColumns.DENIALS));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        LocalDate day = request.today(practice);
        Week week = week(request.parameter("week"), day);
        ArrayNode items = Json.array();
        batches.findBatches(practice, week).forEach(progress -> items.add(json(practice, progress)));
        return ApiResponse.list(request, Json.object().put("week", week.toString()), items);
    }

    private static Week week(String requested, LocalDate day) {
        return requested.isEmpty()
                ? Week.of(day)
                : Week.parse(requested)
                        .orElseThrow(() -> BadRequestException.parameter("week", "must be a week such as 2026-W48"));
    }

    private static ObjectNode json(Practice practice, BatchQuery.RankedBatch progress) {
        Batch batch = progress.progress().batch();
        ObjectNode json =
                Json.object().put("id", batch.id()).put("week", batch.week().toString());
        json.putObject("payer")
                .put("id", batch.payer())
                .put(
                        "name",
                        practice.settings()
                                .payers()
                                .find(batch.payer())
                                .map(known -> known.name())
                                .orElse(""));
        return json.put("category", batch.category().name())
                .put("tier", progress.bestTier().name())
                .put("members", progress.progress().members())
                .put("done", progress.progress().done())
                .put("openCents", progress.progress().open().cents())
                .put("dueOn", batch.week().sunday().toString());
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return Batch.parse(request.pathParameter("id"))
                .flatMap(batch -> batches.readMembers(practice, batch, DenialPresenter.window(request)))
                .map(page -> presenter.page(
                        new DenialPresenter.PageRequested(practice, request, page),
                        Json.object().put("id", request.pathParameter("id")),
                        (row, json) -> {}))
                .orElseGet(ApiResponse::notFound);
    }
}
