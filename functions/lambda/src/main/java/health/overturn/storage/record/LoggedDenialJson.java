package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.storage.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a denial stands, in the words of the API.
final class LoggedDenialJson {
    private LoggedDenialJson() {}

    /// @param account with which names of the claim's denials begin
    static ObjectNode of(LoggedDenial standing, String account) {
        ObjectNode json = Json.object()
                .put("payer", standing.payer())
                .put("category", standing.category().name())
                .put("enteredByHand", standing.enteredByHand())
                .put("deniedCents", standing.denied().cents())
                .put("recoveredCents", standing.recovered().cents())
                .put("openCents", standing.open().cents())
                .put("writtenOffCents", standing.writtenOff().cents())
                .put("receivedOn", standing.receivedOn().toString());
        JsonFields.put(json, "deniedOn", standing.deniedOn());
        JsonFields.put(json, "firstDeniedOn", standing.firstDeniedOn());
        json.put("state", standing.state());
        JsonFields.put(json, "outcome", standing.outcome());
        JsonFields.put(json, "resolvedOn", standing.resolvedOn());
        JsonFields.put(json, "resolvedBy", standing.resolvedBy());
        JsonFields.put(json, "decideBy", standing.decideBy());
        JsonFields.put(json, "owner", standing.owner());
        json.put("assignee", standing.assignee())
                .put("nextActionOn", standing.nextActionOn().toString());
        json.set("deadlines", deadlines(standing.deadlines()));
        json.put("touches", standing.touches()).put("touchesSinceDecision", standing.touchesSinceDecision());
        JsonFields.put(json, "firstTouchedOn", standing.firstTouchedOn());
        JsonFields.put(json, "sentOn", standing.sentOn());
        json.put("appealed", standing.appealed())
                .put("takeback", standing.takeback())
                .put("shiftedToPatient", standing.shiftedToPatient());
        JsonFields.put(json, "repeatOf", standing.repeatOf() == null ? null : account + standing.repeatOf());
        return json;
    }

    @SuppressWarnings("NullAway") // does not see in a class file that Status.By, a nested type, may be absent
    static LoggedDenial read(JsonNode json, String account) {
        return new LoggedDenial(
                JsonFields.text(json, "payer"),
                JsonFields.constant(json, "category", Category.class),
                json.path("enteredByHand").asBoolean(),
                JsonFields.money(json, "deniedCents"),
                JsonFields.money(json, "recoveredCents"),
                JsonFields.money(json, "openCents"),
                JsonFields.money(json, "writtenOffCents"),
                JsonFields.date(json, "receivedOn"),
                JsonFields.dateOrNull(json, "deniedOn"),
                JsonFields.dateOrNull(json, "firstDeniedOn"),
                JsonFields.text(json, "state"),
                JsonFields.constantOrNull(json, "outcome", DenialOutcome.class),
                JsonFields.dateOrNull(json, "resolvedOn"),
                JsonFields.constantOrNull(json, "resolvedBy", DenialState.ResolvedBy.class),
                JsonFields.dateOrNull(json, "decideBy"),
                JsonFields.textOrNull(json, "owner"),
                JsonFields.text(json, "assignee"),
                JsonFields.date(json, "nextActionOn"),
                deadlines(json.path("deadlines")),
                json.path("touches").asInt(),
                json.path("touchesSinceDecision").asInt(),
                JsonFields.dateOrNull(json, "firstTouchedOn"),
                JsonFields.dateOrNull(json, "sentOn"),
                json.path("appealed").asBoolean(),
                json.path("takeback").asBoolean(),
                json.path("shiftedToPatient").asBoolean(),
                id(JsonFields.textOrNull(json, "repeatOf"), account));
    }

    private static @Nullable String id(@Nullable String name, String account) {
        return name == null ? null : name.substring(account.length());
    }

    private static ArrayNode deadlines(List<Deadline> deadlines) {
        ArrayNode json = Json.array();
        deadlines.forEach(deadline -> json.addObject()
                .put("kind", deadline.kind().name())
                .put("on", deadline.on().toString())
                .put("assumed", deadline.assumed()));
        return json;
    }

    private static List<Deadline> deadlines(JsonNode json) {
        return json.valueStream()
                .map(each -> new Deadline(
                        JsonFields.constant(each, "kind", Deadline.Kind.class),
                        JsonFields.date(each, "on"),
                        each.path("assumed").asBoolean()))
                .toList();
    }
}
