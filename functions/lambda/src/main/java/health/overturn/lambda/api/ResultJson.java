package health.overturn.lambda.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.work.Result;
import java.util.List;

/// What came of commands as the API tells it.
final class ResultJson {
    private ResultJson() {}

    static Response response(Result result) {
        return result instanceof Result.Done done
                ? Response.json(moved(Json.object(), done.kept()))
                : Response.problem(status(result), problem(result));
    }

    /// Each with its own status, in the order in which they were named.
    static Response response(List<String> ids, List<Result> results) {
        ArrayNode items = Json.array();
        for (int i = 0; i < ids.size(); i++) {
            Result result = results.get(i);
            ObjectNode item = items.addObject().put("id", ids.get(i)).put("status", status(result));
            if (result instanceof Result.Done done) {
                moved(item, done.kept());
            } else {
                item.setAll(problem(result));
            }
        }
        ObjectNode body = Json.object();
        body.set("items", items);
        return Response.json(body);
    }

    static int status(Result result) {
        return switch (result) {
            case Result.Done _ -> 200;
            case Result.Refused refused -> isAboutWho(refused.rule()) ? 403 : 422;
            case Result.Outdated _ -> 409;
            case Result.Unknown _ -> 404;
        };
    }

    private static boolean isAboutWho(Refusal rule) {
        return rule == Refusal.ROLE || rule == Refusal.QUEUE || rule == Refusal.WRITE_OFF;
    }

    static ObjectNode problem(Result result) {
        ObjectNode json = Json.object();
        return switch (result) {
            case Result.Done _ -> json;
            case Result.Refused refused ->
                json.put("title", "Refused")
                        .put("detail", refused.sentence())
                        .put("rule", refused.rule().name());
            case Result.Outdated outdated ->
                json.put("title", "Outdated")
                        .put("detail", "somebody has moved the denial since: look at it again")
                        .put("version", outdated.version());
            case Result.Unknown _ ->
                json.put("title", "Not found").put("detail", "there is nothing here that this token may see");
        };
    }

    /// Where the denial stands now.
    static ObjectNode moved(ObjectNode json, KeptDenial kept) {
        DenialProjection state = kept.denial().state();
        String outcome = state.status() instanceof DenialState.Resolved resolved
                ? resolved.ending().name()
                : null;
        return json.put("id", kept.name())
                .put("state", state.status().label())
                .put("outcome", outcome)
                .put("category", state.category().name())
                .put("queue", state.category().queue().name())
                .put("owner", state.routing().owner())
                .put("assignee", state.routing().assignee())
                .put("nextActionOn", state.routing().nextActionOn().toString())
                .put("recoveredCents", state.recovered().cents())
                .put("touches", state.effort().touches())
                .put("touchesSinceDecision", state.effort().touchesSinceDecision())
                .put("version", kept.denial().version());
    }
}
