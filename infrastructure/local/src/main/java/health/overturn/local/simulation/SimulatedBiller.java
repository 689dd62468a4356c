package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Somebody at a worklist: takes what stands first, calls the payer or sends something, and writes down what was done.
final class SimulatedBiller {
    private static final int MOST_A_DAY = 4;
    private static final Set<String> NOW = Set.of("FIRST", "OVERDUE", "DUE");
    private static final Set<String> APPEALED =
            Set.of("AUTHORIZATION", "DOCUMENTATION", "PAYER_EDIT", "CONTRACT", "CREDENTIALING");

    private final ApiClient api;
    private final Random random;

    SimulatedBiller(ApiClient api, Random random) {
        this.api = api;
        this.random = random;
    }

    /// Works for a day, and says how many touches came of it.
    int work(LocalDate day) throws InterruptedException {
        int touches = 0;
        for (JsonNode line : api.get("/worklist?limit=20").path("items")) {
            if (touches == MOST_A_DAY) {
                break;
            }
            if (isDue(line, day) && api.done("/denials/" + line.path("id").asText() + "/touches", touch(line, day))) {
                touches++;
            }
        }
        return touches;
    }

    /// What was begun rests until its day, urgent or not; what was not begun is begun.
    private static boolean isDue(JsonNode line, LocalDate day) {
        boolean rests = !line.path("state").asText().equals("ASSIGNED")
                && LocalDate.parse(line.path("nextActionOn").asText()).isAfter(day);
        return NOW.contains(line.path("section").asText()) && !rests;
    }

    /// Half of it is a call that is followed up in some days, half goes to the payer.
    private ObjectNode touch(JsonNode line, LocalDate day) {
        ObjectNode touch = JsonNodeFactory.instance.objectNode();
        if (random.nextBoolean()) {
            return touch.put("action", "PAYER_CALL")
                    .put("note", "called, asked to call again")
                    .put("nextActionOn", day.plusDays(1L + random.nextInt(3)).toString());
        }
        return touch.put("action", sent(line)).put("note", "sent what the payer asks for");
    }

    private static String sent(JsonNode line) {
        List<String> forbidden =
                line.path("forbidden").valueStream().map(JsonNode::asText).toList();
        String suited = APPEALED.contains(line.path("category").asText()) ? "APPEAL" : "CORRECTED_CLAIM";
        String other = suited.equals("APPEAL") ? "CORRECTED_CLAIM" : "APPEAL";
        return List.of(suited, other).stream()
                .filter(action -> !forbidden.contains(action))
                .findFirst()
                .orElse("RECORDS");
    }
}
