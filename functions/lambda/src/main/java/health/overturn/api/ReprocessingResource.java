package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.DayBounds;
import health.overturn.api.http.Disclosure;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.reprocess.RejudgeDenials;
import health.overturn.operations.reprocess.ReprocessScope;
import health.overturn.operations.reprocess.Reprocessing;
import health.overturn.operations.reprocess.ReprocessingJson;
import health.overturn.operations.reprocess.ReprocessingStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Takes requests for reprocessings, and serves their progress and reports.
final class ReprocessingResource {
    private final ReprocessingStore reprocessings;
    private final EventBus bus;

    ReprocessingResource(ReprocessingStore reprocessings, EventBus bus) {
        this.reprocessings = reprocessings;
        this.bus = bus;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("POST", "reprocessing", AllowedRoles.ADMINISTRATION, this::request),
                Route.forPractice("GET", "reprocessing", AllowedRoles.DECISION, this::list)
                        .withParameters(Set.of("limit", "cursor"))
                        .withColumns(ListColumns.REPROCESSINGS),
                Route.forPractice("GET", "reprocessing/{id}", AllowedRoles.DECISION, this::one));
    }

    private record ReprocessingOrder(ReprocessScope scope, RunRequest.Mode mode) {}

    private ApiResponse request(Practice practice, ApiRequest request) {
        ReprocessingOrder order = JsonForm.read(request.body(), ReprocessingResource::order);
        Instant now = request.at();
        RejudgeDenials.RejudgeRequest requested =
                new RejudgeDenials.RejudgeRequest(request.caller().requirePerson(), now);
        Reprocessing created = Reprocessing.start(id(now, order), order.scope(), order.mode(), requested);
        // A request that is sent twice at the same moment finds the first one; either event starts the worker.
        Reprocessing stored = reprocessings
                .save(practice.keys(), created)
                .or(() -> reprocessings.find(practice.keys(), created.id()))
                .orElse(created);
        bus.publishReprocessingDue(practice.id(), stored.id(), stored.version());
        return ApiResponse.accepted(disclosed(request, stored, ReprocessingJson.summary(stored)));
    }

    /// The JSON of a reprocessing of one file names the file.
    private static ObjectNode disclosed(ApiRequest request, Reprocessing reprocessing, ObjectNode json) {
        if (json.has("file")) {
            request.disclosure().about("reprocessing " + reprocessing.id()).allows(Disclosure.Kind.FILE_NAME);
        }
        return json;
    }

    /// Two requests of one moment for the same files have the same id.
    private static String id(Instant now, ReprocessingOrder order) {
        String files = switch (order.scope()) {
            case ReprocessScope.OneFile one -> one.file();
            case ReprocessScope.DateRange range -> range.from() + "/" + range.to();
        };
        return now + "-" + Integer.toHexString((files + " " + order.mode()).hashCode());
    }

    private static ReprocessingOrder order(JsonForm form) {
        String file = form.text("file").strip();
        LocalDate from = form.day("from");
        LocalDate to = form.day("to");
        RunRequest.Mode mode = form.trueUnlessFalse("dry") ? RunRequest.Mode.DRY : RunRequest.Mode.REAL;
        if (from != null && to != null && DayBounds.isTooLong(from, to)) {
            form.reject("to", "must be at most 3,660 days after from");
        }
        if (file.isEmpty() && from != null && to != null && !to.isBefore(from)) {
            return new ReprocessingOrder(new ReprocessScope.DateRange(from, to), mode);
        }
        if (file.isEmpty() || from != null || to != null) {
            form.reject("file", "give either a file, or from and to with to not before from");
        }
        return new ReprocessingOrder(new ReprocessScope.OneFile(file), mode);
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return reprocessings
                .find(practice.keys(), request.pathParameter("id"))
                .map(found -> disclosed(request, found, ReprocessingJson.of(found)))
                .map(ApiResponse::json)
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        var window = DenialPresenter.window(request);
        List<Reprocessing> found = reprocessings.latest(practice.keys(), window.after(), window.limit());
        ArrayNode items = Json.array();
        found.forEach(each -> items.add(disclosed(request, each, ReprocessingJson.of(each))));
        String next = found.size() < window.limit() ? "" : found.getLast().id();
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }
}
