package health.overturn.storage.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.storage.json.Json;
import org.jspecify.annotations.Nullable;

/// Converts a logged denial to JSON and back, with the API's names.
final class LoggedDenialJson {
    private LoggedDenialJson() {}

    /// @param account the account of the claim and a dot, the beginning of its denials' ids in the API
    static ObjectNode of(LoggedDenial denial, String account) {
        ObjectNode json = Json.object()
                .put("payer", denial.payer())
                .put("category", denial.category().name())
                .put("cause", denial.cause().name())
                .put("enteredByHand", denial.enteredByHand())
                .put("deniedCents", denial.denied().cents())
                .put("recoveredCents", denial.recovered().cents())
                .put("allowedToPatientCents", denial.allowedToPatient().cents())
                .put("stakeCents", denial.stake().cents())
                .put("stakeKnown", denial.stakeKnown())
                .put("openCents", denial.open().cents())
                .put("writtenOffCents", denial.writtenOff().cents())
                .put("receivedOn", denial.receivedOn().toString());
        JsonFields.put(json, "deniedOn", denial.deniedOn());
        JsonFields.put(json, "firstDeniedOn", denial.firstDeniedOn());
        json.put("state", denial.state());
        JsonFields.put(json, "outcome", denial.outcome());
        JsonFields.put(json, "resolvedOn", denial.resolvedOn());
        JsonFields.put(json, "resolvedBy", denial.resolvedBy());
        JsonFields.put(json, "decideBy", denial.decideBy());
        JsonFields.put(json, "owner", denial.owner());
        json.put("assignee", denial.assignee())
                .put("nextActionOn", denial.nextActionOn().toString());
        json.set("deadlines", DeadlineJson.of(denial.deadlines()));
        json.put("touches", denial.touches()).put("touchesSinceDecision", denial.touchesSinceDecision());
        json.set("work", WorkTraceJson.of(denial.work()));
        JsonFields.put(json, "firstTouchedOn", denial.firstTouchedOn());
        JsonFields.put(json, "firstSentOn", denial.firstSentOn());
        JsonFields.put(json, "sentOn", denial.sentOn());
        json.put("appealed", denial.appealed())
                .put("takeback", denial.takeback())
                .put("shiftedToPatient", denial.shiftedToPatient());
        JsonFields.put(json, "repeatOf", denial.repeatOf() == null ? null : account + denial.repeatOf());
        return json;
    }

    @SuppressWarnings(
            "NullAway") // NullAway does not read the nullness of the nested DenialState.ResolvedBy from a class file
    static LoggedDenial read(JsonNode json, String account) {
        return new LoggedDenial(
                JsonFields.text(json, "payer"),
                JsonFields.constant(json, "category", Category.class),
                JsonFields.constant(json, "cause", Category.class),
                json.path("enteredByHand").asBoolean(),
                JsonFields.money(json, "deniedCents"),
                JsonFields.money(json, "recoveredCents"),
                JsonFields.money(json, "allowedToPatientCents"),
                JsonFields.money(json, "stakeCents"),
                json.path("stakeKnown").asBoolean(),
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
                DeadlineJson.read(json.path("deadlines")),
                json.path("touches").asInt(),
                json.path("touchesSinceDecision").asInt(),
                WorkTraceJson.read(json.path("work")),
                JsonFields.dateOrNull(json, "firstTouchedOn"),
                JsonFields.dateOrNull(json, "firstSentOn"),
                JsonFields.dateOrNull(json, "sentOn"),
                json.path("appealed").asBoolean(),
                json.path("takeback").asBoolean(),
                json.path("shiftedToPatient").asBoolean(),
                id(JsonFields.textOrNull(json, "repeatOf"), account));
    }

    private static @Nullable String id(@Nullable String name, String account) {
        return name == null ? null : name.substring(account.length());
    }
}
