package health.overturn.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The decisions of the billing lead on the page of escalations, by keys.
record EscalationDecisions(ConsolePerson lead) {
    /// Decides on the first escalation that is open and allows a command.
    ///
    /// @param key the key of the decision
    /// @param fill completes the form, after its page was checked
    void decide(String key, String command, List<JsonNode> escalations, Runnable fill) {
        String id = escalations.stream()
                .filter(each -> each.path("may").toString().contains(command))
                .map(each -> each.path("id").asText())
                .filter(each -> lead.window()
                        .value("Boolean(document.querySelector('tr.row[data-id=\"%s\"]:not(.done)'))".formatted(each))
                        .asBoolean())
                .findFirst()
                .orElseThrow();
        lead.moveTo(id);
        lead.ask(key);
        lead.check().quiet("a decision");
        fill.run();
        lead.send("decided on Friday");
        lead.window().awaitText("#status", ".");
        lead.window().await("document.querySelector('tr.row[data-id=\"%s\"]').matches('.done')".formatted(id));
    }
}
