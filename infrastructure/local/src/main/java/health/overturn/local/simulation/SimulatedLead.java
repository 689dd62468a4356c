package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/// Simulates the billing lead, who decides about two thirds of the open escalations each time, and a second lead, who
/// approves the write-offs above the first one's limit.
final class SimulatedLead {
    private final ApiClient api;
    private final ApiClient second;
    private final Random random;

    SimulatedLead(ApiClient api, ApiClient second, Random random) {
        this.api = api;
        this.second = second;
        this.random = random;
    }

    /// Decides open escalations. Returns the number of decisions.
    int decide() throws InterruptedException {
        int decided = 0;
        for (JsonNode escalation : api.listAll("/escalations")) {
            String id = escalation.path("id").asText();
            String path = "/escalations/" + id + "/decision";
            if (escalation.has("writeOffProposal")) {
                decided += approve(id) ? 1 : 0;
            } else if (random.nextInt(3) > 0
                    && (api.tryPost(path, chooseDecision()) || api.tryPost(path, writeOffDecision()))) {
                decided++;
            }
        }
        return decided;
    }

    private boolean approve(String id) throws InterruptedException {
        return second.tryPost(
                "/denials/" + id + "/write-off-approval",
                JsonNodeFactory.instance.objectNode().put("decision", "APPROVE").put("note", "seen and approved"));
    }

    private ObjectNode chooseDecision() {
        return random.nextInt(3) == 0
                ? writeOffDecision()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("decision", "APPEAL")
                        .put("note", "worth an appeal");
    }

    private static ObjectNode writeOffDecision() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("decision", "WRITE_OFF")
                .put("writeOffReason", "NOT_WORTH_THE_WORK")
                .put("note", "not worth more work");
    }
}
