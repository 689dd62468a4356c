package health.overturn.api.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.denial.WriteOffProposalJson;
import health.overturn.api.http.ApiResponse;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.operations.command.CommandResult;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Set;

/// The JSON of the results of commands.
final class CommandResultJson {
    private static final Set<Refusal> ABOUT_CALLER =
            Set.of(Refusal.ROLE, Refusal.QUEUE, Refusal.WRITE_OFF, Refusal.SAME_PERSON);

    private CommandResultJson() {}

    static ApiResponse response(CommandResult result) {
        return result instanceof CommandResult.Done done
                ? ApiResponse.json(putDone(Json.object(), done))
                : ApiResponse.problem(status(result), problem(result));
    }

    /// The results of a bulk command, each with its own status, in the order of the ids.
    static ApiResponse response(List<String> ids, List<CommandResult> results) {
        ArrayNode items = Json.array();
        for (int i = 0; i < ids.size(); i++) {
            CommandResult result = results.get(i);
            ObjectNode item = items.addObject().put("id", ids.get(i)).put("status", status(result));
            if (result instanceof CommandResult.Done done) {
                putDone(item, done);
            } else {
                item.setAll(problem(result));
            }
        }
        ObjectNode body = Json.object();
        body.set("items", items);
        return ApiResponse.json(body);
    }

    private static ObjectNode putDone(ObjectNode json, CommandResult.Done done) {
        putDenial(json, done.stored());
        if (!done.warnings().isEmpty()) {
            ArrayNode warnings = json.putArray("warnings");
            done.warnings().forEach(warnings::add);
        }
        return json;
    }

    static int status(CommandResult result) {
        return switch (result) {
            case CommandResult.Done _ -> 200;
            case CommandResult.Refused refused -> isAboutCaller(refused.rule()) ? 403 : 422;
            case CommandResult.Outdated _ -> 409;
            case CommandResult.Unknown _ -> 404;
        };
    }

    private static boolean isAboutCaller(Refusal rule) {
        return ABOUT_CALLER.contains(rule);
    }

    static ObjectNode problem(CommandResult result) {
        ObjectNode json = Json.object();
        return switch (result) {
            case CommandResult.Done _ -> json;
            case CommandResult.Refused refused ->
                json.put("title", "Refused")
                        .put("detail", refused.message())
                        .put("rule", refused.rule().name());
            case CommandResult.Outdated outdated ->
                json.put("title", "Outdated")
                        .put(
                                "detail",
                                "Another request moved the denial first. Read it again before you repeat the command.")
                        .put("version", outdated.version());
            case CommandResult.Unknown _ -> json.put("title", "Not found").put("detail", ApiResponse.NOT_FOUND);
        };
    }

    /// Writes the state of a denial.
    static ObjectNode putDenial(ObjectNode json, StoredDenial stored) {
        DenialProjection state = stored.denial().projection();
        String outcome = state.state() instanceof DenialState.Resolved resolved
                ? resolved.outcome().name()
                : null;
        WriteOffProposalJson.put(json, state);
        return json.put("id", stored.apiId())
                .put("state", state.state().label())
                .put("outcome", outcome)
                .put("category", state.category().name())
                .put("queue", state.category().queue().name())
                .put("owner", state.routing().owner())
                .put("assignee", state.routing().assignee())
                .put("nextActionOn", state.routing().nextActionOn().toString())
                .put("recoveredCents", state.recovered().cents())
                .put("touches", state.touches().recorded())
                .put("touchesSinceDecision", state.touches().touchesSinceDecision())
                .put("version", stored.denial().version());
    }
}
