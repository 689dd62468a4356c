package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.reprocess.RejudgeDenials;
import health.overturn.operations.reprocess.ReprocessScope;
import health.overturn.operations.reprocess.Reprocessing;
import health.overturn.operations.reprocess.ReprocessingJson;
import health.overturn.operations.reprocess.ReprocessingStore;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files that are to be read again by today's code tables, and what they say otherwise.
final class ReprocessingResource {
    private final ReprocessingStore reprocessings;
    private final EventBus bus;
    private final InstantSource clock;

    ReprocessingResource(DynamoDbTable table, EventBus bus, InstantSource clock) {
        this.reprocessings = new ReprocessingStore(table);
        this.bus = bus;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.known("POST", "reprocessing", this::ask),
                Route.known("GET", "reprocessing", this::list).with(Set.of("limit", "cursor")),
                Route.known("GET", "reprocessing/{id}", this::one));
    }

    private record Wanted(ReprocessScope scope, RunRequest.Mode mode) {}

    private ApiResponse ask(Practice practice, ApiRequest request) {
        Optional<Actor.Person> admin = request.caller().person().filter(person -> person.role() == Role.ADMIN);
        if (admin.isEmpty()) {
            return ApiResponse.problem(403, "Forbidden", "a reprocessing is for an admin to ask for");
        }
        Wanted wanted = JsonForm.read(request.body(), ReprocessingResource::wanted);
        Instant now = clock.instant();
        RejudgeDenials.RejudgeRequest asked = new RejudgeDenials.RejudgeRequest(admin.get(), now);
        Reprocessing begun = Reprocessing.asked(id(now, wanted), wanted.scope(), wanted.mode(), asked);
        // Asked twice in the same moment for the same it is the same, and the worker goes on with either event.
        Reprocessing kept = reprocessings
                .save(practice.keys(), begun)
                .or(() -> reprocessings.find(practice.keys(), begun.id()))
                .orElse(begun);
        bus.publishReprocessingDue(practice.id(), kept.id(), kept.version());
        return ApiResponse.accepted(ReprocessingJson.asked(kept));
    }

    private static String id(Instant now, Wanted wanted) {
        return now + "-" + Integer.toHexString(wanted.toString().hashCode());
    }

    private static Wanted wanted(JsonForm form) {
        String file = form.text("file").strip();
        LocalDate from = form.day("from");
        LocalDate to = form.day("to");
        RunRequest.Mode mode = form.trueUnlessFalse("dry") ? RunRequest.Mode.DRY : RunRequest.Mode.REAL;
        if (file.isEmpty() && from != null && to != null && !to.isBefore(from)) {
            return new Wanted(new ReprocessScope.Span(from, to), mode);
        }
        if (file.isEmpty() || from != null || to != null) {
            form.fault("file", "either a file, or from and a day to that is not before it");
        }
        return new Wanted(new ReprocessScope.OneFile(file), mode);
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        return reprocessings
                .find(practice.keys(), request.named())
                .map(ReprocessingJson::of)
                .map(ApiResponse::json)
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        var window = DenialPresenter.window(request);
        List<Reprocessing> found = reprocessings.latest(practice.keys(), window.after(), window.limit());
        ArrayNode items = Json.array();
        found.forEach(each -> items.add(ReprocessingJson.of(each)));
        ObjectNode body = Json.object();
        body.set("items", items);
        return ApiResponse.json(
                found.size() < window.limit()
                        ? body
                        : body.put("next", Cursor.write(found.getLast().id())));
    }
}
