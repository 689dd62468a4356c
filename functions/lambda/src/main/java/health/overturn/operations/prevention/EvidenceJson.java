package health.overturn.operations.prevention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.prevention.Effect;
import health.overturn.denials.prevention.Evidence;
import health.overturn.denials.prevention.WeekCount;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;

/// The evidence that denials repeat and the measured effect of an action, as JSON.
public final class EvidenceJson {
    private EvidenceJson() {}

    public static ObjectNode of(Evidence evidence) {
        ObjectNode json = Json.object();
        ArrayNode weeks = json.putArray("weeks");
        evidence.weeks()
                .forEach(week -> weeks.addObject()
                        .put("from", week.week().monday().toString())
                        .put("denials", week.count())
                        .put("deniedCents", week.cents()));
        json.set("payers", shares(evidence.payers()));
        json.set("providers", shares(evidence.providers()));
        evidence.examples().forEach(json.putArray("examples")::add);
        return json;
    }

    private static ArrayNode shares(List<Evidence.Share> shares) {
        ArrayNode json = Json.array();
        shares.forEach(share -> json.addObject()
                .put("id", share.id())
                .put("denials", share.count())
                .put("deniedCents", share.cents()));
        return json;
    }

    static Evidence read(JsonNode json) {
        return new Evidence(
                json.path("weeks")
                        .valueStream()
                        .map(week -> new WeekCount(
                                week(week.path("from")),
                                week.path("denials").asLong(),
                                week.path("deniedCents").asLong()))
                        .toList(),
                shares(json.path("payers")),
                shares(json.path("providers")),
                json.path("examples").valueStream().map(JsonNode::asText).toList());
    }

    private static List<Evidence.Share> shares(JsonNode json) {
        return json.valueStream()
                .map(share -> new Evidence.Share(
                        share.path("id").asText(),
                        share.path("denials").asLong(),
                        share.path("deniedCents").asLong()))
                .toList();
    }

    public static ObjectNode of(Effect effect) {
        ObjectNode json = Json.object();
        json.set("before", of(effect.before()));
        json.set("after", of(effect.after()));
        effect.change()
                .ifPresent(change -> json.putObject("change")
                        .put("points", change.points())
                        .put("low", change.low())
                        .put("high", change.high()));
        return json.put("until", effect.until().monday().toString())
                .put("verdict", effect.verdict().name());
    }

    private static ObjectNode of(FigureValue.Ratio rate) {
        return Json.object().put("denials", rate.numerator()).put("adjudications", rate.denominator());
    }

    static Effect readEffect(JsonNode json) {
        return new Effect(
                ratio(json.path("before")),
                ratio(json.path("after")),
                week(json.path("until")),
                Effect.Verdict.valueOf(json.path("verdict").asText()));
    }

    private static FigureValue.Ratio ratio(JsonNode json) {
        return new FigureValue.Ratio(
                json.path("denials").asLong(), json.path("adjudications").asLong());
    }

    private static Week week(JsonNode monday) {
        return new Week(LocalDate.parse(monday.asText()));
    }
}
