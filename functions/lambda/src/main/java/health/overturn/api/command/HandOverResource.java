package health.overturn.api.command;

import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.denials.lifecycle.HandOver;
import health.overturn.operations.command.CommandResult;
import health.overturn.operations.command.HandOverWork;
import health.overturn.operations.command.HandOverWork.HandOverResult;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Hands the open work of one person to another one.
public final class HandOverResource {
    private final HandOverWork handOverWork;

    public HandOverResource(HandOverWork handOverWork) {
        this.handOverWork = handOverWork;
    }

    public List<Route> routes() {
        return List.of(Route.forPractice("POST", "hand-over", AllowedRoles.DECISION, this::handOver));
    }

    private ApiResponse handOver(Practice practice, ApiRequest request) {
        HandOver handOver = JsonForm.read(
                request.body(),
                form -> new HandOver(form.required("from"), form.required("to"), form.protectedText("note")));
        HandOverResult result =
                handOverWork.handOver(practice, handOver, request.caller().requirePerson(), request.at());
        return switch (result) {
            case HandOverResult.HandedOver moved ->
                ApiResponse.json(Json.object()
                        .put("from", handOver.from())
                        .put("to", handOver.to())
                        .put("moved", moved.moved())
                        .put("left", moved.remaining())
                        .put("complete", moved.complete()));
            case HandOverResult.NotHandedOver refused ->
                CommandResultJson.response(new CommandResult.Refused(refused.rule(), refused.message()));
        };
    }
}
