package health.overturn.api;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.operations.command.BatchMembers;
import health.overturn.operations.command.CommandRequest;
import health.overturn.operations.command.CommandResult;
import health.overturn.operations.command.CoverOwner;
import health.overturn.operations.command.MoveDenial;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people do to a denial, and to many at once.
final class CommandResource {
    private static final int MOST = 200;

    private final MoveDenial moves;
    private final BatchMembers members;
    private final CoverOwner covers;
    private final InstantSource clock;

    CommandResource(DynamoDbTable table, InstantSource clock) {
        this.moves = new MoveDenial(table);
        this.members = new BatchMembers(table);
        this.covers = new CoverOwner(table);
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                one("denials/{id}/touches", CommandForm::touch),
                one("denials/{id}/resolution", CommandForm::resolution),
                one("denials/{id}/reassignment", CommandForm::reassignment),
                one("denials/{id}/category", CommandForm::category),
                Route.known("POST", "denials/{id}/undo", this::undo),
                one("denials/{id}/reopening", CommandForm::reopening),
                one("escalations/{id}/decision", CommandForm::decision),
                many("touches", CommandForm::touch),
                Route.known("POST", "batches/{id}/touches", this::batch),
                Route.known("POST", "cover", this::cover),
                many("small-balances/write-off", CommandForm::softWriteOff));
    }

    private Route one(String path, Function<JsonForm, Command> reading) {
        return Route.known(
                "POST",
                path,
                (practice, request) -> move(
                        practice,
                        request,
                        JsonForm.read(
                                request.body(), form -> new VersionedCommand(reading.apply(form), form.version()))));
    }

    /// The version in it is that of the move to be taken back, which no later move may follow.
    private ApiResponse undo(Practice practice, ApiRequest request) {
        return move(practice, request, new VersionedCommand(JsonForm.read(request.body(), CommandForm::undo), null));
    }

    private ApiResponse move(Practice practice, ApiRequest request, VersionedCommand wanted) {
        return request.caller()
                .person()
                .map(by -> moves.move(practice, request.named(), wanted.by(by, clock)))
                .map(CommandResultJson::response)
                .orElseGet(CommandResource::nobody);
    }

    private Route many(String path, Function<JsonForm, Command> reading) {
        return Route.known(
                "POST",
                path,
                (practice, request) -> moveMany(
                        practice,
                        request,
                        JsonForm.read(
                                request.body(),
                                form -> new BulkCommand(ids(form), new VersionedCommand(reading.apply(form), null)))));
    }

    private static List<String> ids(JsonForm form) {
        List<String> ids = form.texts("ids", MOST);
        if (ids.isEmpty()) {
            form.fault("ids", "at least one id");
        }
        return ids;
    }

    private ApiResponse moveMany(Practice practice, ApiRequest request, BulkCommand many) {
        return request.caller()
                .person()
                .map(by -> CommandResultJson.response(
                        many.ids(),
                        moves.move(practice, many.ids(), many.wanted().by(by, clock))))
                .orElseGet(CommandResource::nobody);
    }

    /// One touch on all that is left of a batch but the exceptions.
    private ApiResponse batch(Practice practice, ApiRequest request) {
        Optional<Batch> batch = Batch.named(request.named());
        if (batch.isEmpty()) {
            return ApiResponse.notFound();
        }
        BulkCommand excepted = JsonForm.read(
                request.body(),
                form -> new BulkCommand(
                        form.texts("except", MOST), new VersionedCommand(CommandForm.touch(form), null)));
        List<String> ids = members.left(practice, batch.get()).stream()
                .filter(id -> !excepted.ids().contains(id))
                .toList();
        return moveMany(practice, request, new BulkCommand(ids, excepted.wanted()));
    }

    /// Who is away stands in the settings; a lead says when the work goes over.
    private ApiResponse cover(Practice practice, ApiRequest request) {
        String owner = JsonForm.read(request.body(), form -> form.required("owner"));
        return request.caller()
                .person()
                .filter(by -> by.role().decides())
                .map(by -> covers.cover(practice, owner, by, clock.instant()))
                .map(covered -> ApiResponse.json(Json.object()
                        .put("owner", owner)
                        .put("moved", covered.moved())
                        .put("left", covered.left())
                        .put("whole", covered.whole())))
                .orElseGet(CommandResource::nobody);
    }

    private static ApiResponse nobody() {
        return CommandResultJson.response(new CommandResult.Refused(Refusal.ROLE, Refusal.ROLE.message()));
    }

    /// @param version that the caller saw; absent where any will do
    private record VersionedCommand(
            Command command, @Nullable Integer version) {
        CommandRequest by(Actor.Person person, InstantSource clock) {
            return new CommandRequest(command, person, clock.instant(), version);
        }
    }

    private record BulkCommand(List<String> ids, VersionedCommand wanted) {}
}
