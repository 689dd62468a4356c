package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Simulates a person who works a worklist from the top: calls payers, and sends appeals and corrected claims.
final class SimulatedBiller {
    private static final int MAX_TOUCHES_A_DAY = 4;
    private static final Set<String> WORKED_SECTIONS = Set.of("FIRST", "OVERDUE", "DUE");
    private static final Set<String> APPEALED_CATEGORIES =
            Set.of("AUTHORIZATION", "DOCUMENTATION", "PAYER_EDIT", "CONTRACT", "CREDENTIALING");

    private final ApiClient api;
    private final Random random;

    SimulatedBiller(ApiClient api, Random random) {
        this.api = api;
        this.random = random;
    }

    /// Works for one day. Returns the number of recorded touches.
    int workDay(LocalDate day) throws InterruptedException {
        int touches = 0;
        for (JsonNode denial : api.get("/worklist?limit=20").path("items")) {
            if (touches == MAX_TOUCHES_A_DAY) {
                break;
            }
            if (isDue(denial, day)
                    && api.tryPost("/denials/" + denial.path("id").asText() + "/touches", chooseTouch(denial, day))) {
                touches++;
            }
        }
        return touches;
    }

    /// A denial with an earlier touch rests until its next action day, even if it is urgent. One without a touch is
    /// due at once.
    private static boolean isDue(JsonNode denial, LocalDate day) {
        boolean isResting = !denial.path("state").asText().equals("ASSIGNED")
                && LocalDate.parse(denial.path("nextActionOn").asText()).isAfter(day);
        return WORKED_SECTIONS.contains(denial.path("section").asText()) && !isResting;
    }

    /// Half of the touches are calls with a follow-up within three days. The other half sends something to the payer.
    private ObjectNode chooseTouch(JsonNode denial, LocalDate day) {
        ObjectNode touch = JsonNodeFactory.instance.objectNode();
        if (random.nextBoolean()) {
            return touch.put("action", "PAYER_CALL")
                    .put("note", "called, asked to call again")
                    .put("nextActionOn", day.plusDays(1L + random.nextInt(3)).toString());
        }
        return touch.put("action", chooseSubmission(denial)).put("note", "sent what the payer asks for");
    }

    private static String chooseSubmission(JsonNode denial) {
        List<String> may =
                denial.path("may").valueStream().map(JsonNode::asText).toList();
        String preferred =
                APPEALED_CATEGORIES.contains(denial.path("category").asText()) ? "APPEAL" : "CORRECTED_CLAIM";
        String alternative = preferred.equals("APPEAL") ? "CORRECTED_CLAIM" : "APPEAL";
        return List.of(preferred, alternative).stream()
                .filter(action -> may.contains("TOUCH_" + action))
                .findFirst()
                .orElse("RECORDS");
    }
}
