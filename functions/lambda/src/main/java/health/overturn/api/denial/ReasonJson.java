package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.storage.json.Json;

/// The JSON of a denial's reasons, each code with what it means in our own words.
public final class ReasonJson {
    private final Explanation explanation;

    public ReasonJson(Explanation explanation) {
        this.explanation = explanation;
    }

    /// Writes `reasons`, the primary one first, and `primaryReason` with the rule that decided.
    public void put(ObjectNode json, Denied denied) {
        Reason primary = denied.primaryReason();
        ObjectNode first = of(primary)
                .put("rule", primary.rationale().rule().name())
                .put("because", primary.rationale().rule().description())
                .put("tableRow", primary.rationale().tableRow());
        json.set("primaryReason", first);
        ArrayNode reasons = json.putArray("reasons");
        denied.reasons().forEach(reason -> reasons.add(of(reason)));
    }

    private ObjectNode of(Reason reason) {
        ObjectNode json = Json.object()
                .put("group", reason.group().text())
                .put("carc", reason.carc().text())
                .put("words", explanation.meaningOf(reason.carc()));
        ArrayNode rarcs = json.putArray("rarcs");
        reason.rarcs().forEach(rarcs::add);
        ArrayNode words = json.putArray("rarcWords");
        reason.rarcs().stream().map(explanation::meaningOfRemark).forEach(words::add);
        return json.put("line", reason.line()).put("cents", reason.amount().cents());
    }
}
