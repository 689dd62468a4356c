package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.appeal.AppealDecision;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The JSON of where the appeal of a denial stands.
public final class AppealJson {
    private AppealJson() {}

    /// Adds the state, the last level and until when the next one is open; null where nothing is known of an appeal.
    static void put(ObjectNode json, DenialProjection projection, LocalDate today) {
        AppealStanding standing = AppealStanding.of(projection);
        json.set(
                "appeal",
                standing.state(today)
                        .map(state -> json.objectNode()
                                .put("state", state.name())
                                .put(
                                        "level",
                                        standing.levels().isEmpty()
                                                ? null
                                                : Integer.valueOf(standing.levels()
                                                        .getLast()
                                                        .level()))
                                .put("openLevel", standing.openLevel().orElse(null))
                                .put(
                                        "until",
                                        standing.nextLevel(today)
                                                .map(deadline -> deadline.on().toString())
                                                .orElse(null)))
                        .orElse(null));
    }

    /// Each level with what was sent and what the payer decided.
    public static ArrayNode levels(AppealStanding standing) {
        ArrayNode levels = Json.array();
        for (AppealLevel level : standing.levels()) {
            ObjectNode json = levels.addObject()
                    .put("level", level.level())
                    .put("state", level.state().name())
                    .put("draftedOn", text(level.draftedOn()));
            putFiling(json, level.filing());
            json.put("acknowledgedOn", text(level.acknowledgedOn()));
            putDecision(json, level.decision());
        }
        return levels;
    }

    /// Adds how an appeal went to the payer.
    public static ObjectNode putFiling(ObjectNode json, @Nullable AppealFiling filing) {
        json.put("sentOn", filing == null ? null : filing.sentOn().toString())
                .put(
                        "channel",
                        filing == null || filing.channel() == null
                                ? null
                                : filing.channel().name());
        ArrayNode evidence = json.putArray("evidence");
        if (filing != null) {
            filing.enclosed().stream().sorted().forEach(item -> evidence.add(item.name()));
        }
        return json;
    }

    private static void putDecision(ObjectNode json, @Nullable AppealDecision decision) {
        json.put("result", decision == null ? null : decision.result().name())
                .put("decidedOn", decision == null ? null : text(decision.on()))
                .put("decidedBy", decision == null ? null : decision.source().name());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
