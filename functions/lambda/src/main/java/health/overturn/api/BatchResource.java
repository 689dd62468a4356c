package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Batch;
import health.overturn.operations.worklist.BatchQuery;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The week's batches of the middle layer, and what is in one.
final class BatchResource {
    private final BatchQuery batches;
    private final DenialPresenter view;

    BatchResource(DynamoDbTable table, DenialPresenter view) {
        this.batches = new BatchQuery(table);
        this.view = view;
    }

    List<Route> routes() {
        return List.of(
                Route.known("GET", "batches", this::list).with(Set.of("week")),
                Route.known("GET", "batches/{id}", this::one).with(Set.of("include", "limit", "cursor")));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        LocalDate day = view.today(practice);
        Week week = week(request.parameter("week"), day);
        ArrayNode items = Json.array();
        batches.of(practice, week, day).forEach(each -> items.add(json(practice, each)));
        return ApiResponse.list(request, Json.object().put("week", week.toString()), items);
    }

    private static Week week(String asked, LocalDate day) {
        return asked.isEmpty()
                ? Week.of(day)
                : Week.named(asked)
                        .orElseThrow(() -> new BadRequestException(
                                "week: a week such as 2026-W48 was expected but was something else"));
    }

    private static ObjectNode json(Practice practice, BatchQuery.Progress each) {
        Batch batch = each.progress().batch();
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
                .put("tier", each.best().name())
                .put("members", each.progress().members())
                .put("done", each.progress().done())
                .put("openCents", each.progress().open().cents())
                .put("dueOn", batch.week().sunday().toString());
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return Batch.named(request.named())
                .flatMap(batch ->
                        batches.members(practice, batch, view.today(practice), DenialPresenter.window(request)))
                .map(page -> view.page(
                        new DenialPresenter.Listed(practice, request, page),
                        Json.object().put("id", request.named()),
                        (row, json) -> {}))
                .orElseGet(ApiResponse::notFound);
    }
}
