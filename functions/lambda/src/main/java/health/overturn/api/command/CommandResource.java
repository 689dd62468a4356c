package health.overturn.api.command;

import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.EntityTag;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Role;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.owner.People;
import health.overturn.operations.command.BatchMembers;
import health.overturn.operations.command.CommandRequest;
import health.overturn.operations.command.CoverOwner;
import health.overturn.operations.command.MoveDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the commands of people on one denial, and on many at once.
public final class CommandResource {
    private static final int MAX_IDS = 200;

    private final MoveDenial moveDenial;
    private final BatchMembers batchMembers;
    private final CoverOwner coverOwner;

    public CommandResource(MoveDenial moveDenial, BatchMembers batchMembers, CoverOwner coverOwner) {
        this.moveDenial = moveDenial;
        this.batchMembers = batchMembers;
        this.coverOwner = coverOwner;
    }

    public List<Route> routes() {
        return List.of(
                single("denials/{id}/touches", AllowedRoles.WORK, CommandForm::touch),
                single("denials/{id}/appeal", AllowedRoles.WORK, AppealForm::step),
                single("denials/{id}/resolution", AllowedRoles.WORK, CommandForm::resolution),
                single("denials/{id}/write-off-approval", AllowedRoles.DECISION, CommandForm::writeOffApproval),
                single("denials/{id}/reassignment", AllowedRoles.WORK, CommandForm::reassignment),
                single("denials/{id}/category", AllowedRoles.WORK, CommandForm::category),
                Route.forPractice("POST", "denials/{id}/undo", AllowedRoles.WORK, this::undo),
                single("denials/{id}/reopening", AllowedRoles.DECISION, CommandForm::reopening),
                single("escalations/{id}/decision", AllowedRoles.DECISION, CommandForm::decision),
                bulk("touches", AllowedRoles.WORK, CommandForm::touch),
                Route.forPractice("POST", "batches/{id}/touches", AllowedRoles.BILLING, this::touchBatch),
                Route.forPractice("POST", "cover", AllowedRoles.DECISION, this::cover),
                bulk("small-balances/write-off", AllowedRoles.DECISION, CommandForm::softWriteOff));
    }

    private Route single(String path, Set<Role> roles, Function<JsonForm, Command> reader) {
        return Route.forPractice(
                "POST",
                path,
                roles,
                (practice, request) -> move(
                        practice,
                        request,
                        JsonForm.read(
                                request.body(),
                                form -> new VersionedCommand(reader.apply(form), version(form, request)))));
    }

    /// The version in the body, else that of `If-Match`.
    private static @Nullable Integer version(JsonForm form, ApiRequest request) {
        Integer version = form.version();
        OptionalLong tagged = EntityTag.version(request);
        return version == null && tagged.isPresent() ? Integer.valueOf(Math.toIntExact(tagged.getAsLong())) : version;
    }

    /// The version in the body is that of the move to undo, so the command itself applies to any version.
    private ApiResponse undo(Practice practice, ApiRequest request) {
        return move(practice, request, new VersionedCommand(JsonForm.read(request.body(), CommandForm::undo), null));
    }

    private ApiResponse move(Practice practice, ApiRequest request, VersionedCommand command) {
        return CommandResultJson.response(moveDenial.move(practice, request.pathParameter("id"), command.by(request)));
    }

    private Route bulk(String path, Set<Role> roles, Function<JsonForm, Command> reader) {
        return Route.forPractice(
                "POST",
                path,
                roles,
                (practice, request) -> moveMany(
                        practice,
                        request,
                        JsonForm.read(
                                request.body(),
                                form -> new BulkCommand(ids(form), new VersionedCommand(reader.apply(form), null)))));
    }

    private static List<String> ids(JsonForm form) {
        List<String> ids = form.texts("ids", MAX_IDS);
        if (ids.isEmpty()) {
            form.reject("ids", "must have at least one id");
        }
        return ids;
    }

    private ApiResponse moveMany(Practice practice, ApiRequest request, BulkCommand bulk) {
        return CommandResultJson.response(
                bulk.ids(), moveDenial.move(practice, bulk.ids(), bulk.command().by(request)));
    }

    /// Records one touch on every remaining denial of a batch except the ids in `except`.
    private ApiResponse touchBatch(Practice practice, ApiRequest request) {
        Optional<Batch> batch = Batch.parse(request.pathParameter("id"));
        if (batch.isEmpty()) {
            return ApiResponse.notFound();
        }
        BulkCommand excepted = JsonForm.read(
                request.body(),
                form -> new BulkCommand(
                        form.texts("except", MAX_IDS), new VersionedCommand(CommandForm.touch(form), null)));
        List<String> ids = batchMembers.findRemaining(practice, batch.get()).stream()
                .filter(id -> !excepted.ids().contains(id))
                .toList();
        return moveMany(practice, request, new BulkCommand(ids, excepted.command()));
    }

    /// The settings say who is absent and who covers; a lead decides when the denials move.
    private ApiResponse cover(Practice practice, ApiRequest request) {
        People people = practice.settings().settings().team().people();
        String owner = JsonForm.read(
                request.body(), form -> KnownPerson.checked(form, "owner", form.required("owner"), people));
        CoverOwner.CoverResult covered =
                coverOwner.cover(practice, owner, request.caller().requirePerson(), request.at());
        return ApiResponse.json(Json.object()
                .put("owner", owner)
                .put("moved", covered.moved())
                .put("left", covered.remaining())
                .put("complete", covered.complete()));
    }

    /// @param version the version that the caller saw; null if the command applies to any version
    private record VersionedCommand(
            Command command, @Nullable Integer version) {
        CommandRequest by(ApiRequest request) {
            return new CommandRequest(command, request.caller().requirePerson(), request.at(), version);
        }
    }

    private record BulkCommand(List<String> ids, VersionedCommand command) {}
}
