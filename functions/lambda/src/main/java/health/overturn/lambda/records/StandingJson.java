package health.overturn.lambda.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.lambda.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a denial stands, in the words of the API.
final class StandingJson {
    private StandingJson() {}

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
        Fields.put(json, "deniedOn", standing.deniedOn());
        Fields.put(json, "firstDeniedOn", standing.firstDeniedOn());
        json.put("state", standing.state());
        Fields.put(json, "outcome", standing.outcome());
        Fields.put(json, "resolvedOn", standing.resolvedOn());
        Fields.put(json, "resolvedBy", standing.resolvedBy());
        Fields.put(json, "decideBy", standing.decideBy());
        Fields.put(json, "owner", standing.owner());
        json.put("assignee", standing.assignee())
                .put("nextActionOn", standing.nextActionOn().toString());
        json.set("deadlines", deadlines(standing.deadlines()));
        json.put("touches", standing.touches()).put("touchesSinceDecision", standing.touchesSinceDecision());
        Fields.put(json, "firstTouchedOn", standing.firstTouchedOn());
        Fields.put(json, "sentOn", standing.sentOn());
        json.put("appealed", standing.appealed())
                .put("takeback", standing.takeback())
                .put("shiftedToPatient", standing.shiftedToPatient());
        Fields.put(json, "repeatOf", standing.repeatOf() == null ? null : account + standing.repeatOf());
        return json;
    }

    @SuppressWarnings("NullAway") // does not see in a class file that Status.By, a nested type, may be absent
    static LoggedDenial read(JsonNode json, String account) {
        return new LoggedDenial(
                Fields.text(json, "payer"),
                Fields.constant(json, "category", Category.class),
                json.path("enteredByHand").asBoolean(),
                Fields.money(json, "deniedCents"),
                Fields.money(json, "recoveredCents"),
                Fields.money(json, "openCents"),
                Fields.money(json, "writtenOffCents"),
                Fields.date(json, "receivedOn"),
                Fields.dateOrNull(json, "deniedOn"),
                Fields.dateOrNull(json, "firstDeniedOn"),
                Fields.text(json, "state"),
                Fields.constantOrNull(json, "outcome", DenialOutcome.class),
                Fields.dateOrNull(json, "resolvedOn"),
                Fields.constantOrNull(json, "resolvedBy", DenialState.By.class),
                Fields.dateOrNull(json, "decideBy"),
                Fields.textOrNull(json, "owner"),
                Fields.text(json, "assignee"),
                Fields.date(json, "nextActionOn"),
                deadlines(json.path("deadlines")),
                json.path("touches").asInt(),
                json.path("touchesSinceDecision").asInt(),
                Fields.dateOrNull(json, "firstTouchedOn"),
                Fields.dateOrNull(json, "sentOn"),
                json.path("appealed").asBoolean(),
                json.path("takeback").asBoolean(),
                json.path("shiftedToPatient").asBoolean(),
                id(Fields.textOrNull(json, "repeatOf"), account));
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
                        Fields.constant(each, "kind", Deadline.Kind.class),
                        Fields.date(each, "on"),
                        each.path("assumed").asBoolean()))
                .toList();
    }
}
