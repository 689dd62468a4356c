package health.overturn.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.command.SamplePractice;
import health.overturn.local.simulation.ApiClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/// A practice with denials in one biller's hand, on the deployed functions.
final class ConsolePractice implements AutoCloseable {
    static final String BILLER = "Jules Example";
    static final String LEAD = "Avery Example";
    static final int DENIALS = 30;
    /// How the claim numbers of this practice begin, which no address, title or storage may hold.
    static final String CLAIM = "SECRETCLAIM";
    /// A payer's name as somebody would write it who wants the page to run it.
    static final String HOSTILE_NAME = "<img src=x onerror=\"document.title='run'\"><b>Payer</b>";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_CENTS = 4_000_000;
    private static final int STEP_CENTS = 10_000;

    private final ConsoleStack stack;

    /// @param denials how many denials the biller has
    ConsolePractice(Path data, int denials) throws InterruptedException {
        stack = new ConsoleStack(data);
        ObjectNode settings = SamplePractice.settings().deepCopy();
        ((ObjectNode) settings.path("payers").get(0)).put("name", HOSTILE_NAME);
        as(LEAD, "admin").put("/settings", settings.toString());
        ApiClient biller = as(BILLER, "biller");
        for (int number = 0; number < denials; number++) {
            if (!biller.tryPost("/denials", denial(number))) {
                throw new IllegalStateException("denial " + number + " was refused");
            }
        }
    }

    URI console() {
        return stack.console();
    }

    URI api() {
        return stack.api();
    }

    ApiClient as(String person, String role) {
        return stack.as(person, role);
    }

    /// The last note of a denial.
    String lastNote(String id) throws InterruptedException {
        return as(BILLER, "biller")
                .get("/denials/" + id)
                .path("history")
                .valueStream()
                .reduce((first, later) -> later)
                .orElseThrow()
                .path("note")
                .asText();
    }

    /// Another person, in another window, records a call.
    void touchElsewhere(String id) throws InterruptedException {
        JsonNode touch = JSON.createObjectNode().put("action", "PAYER_CALL").put("note", "called the payer before");
        if (!as(LEAD, "lead").tryPost("/denials/" + id + "/touches", touch)) {
            throw new IllegalStateException("the touch was refused");
        }
    }

    private static ObjectNode denial(int number) {
        LocalDate today = LocalDate.now(ConsoleStack.ZONE);
        int cents = LARGEST_CENTS - number * STEP_CENTS;
        return JSON.createObjectNode()
                .put("claimId", CLAIM + number)
                .put("payer", "90001")
                .put("serviceFrom", today.minusDays(40).toString())
                .put("deniedOn", today.minusDays(10).toString())
                .put("chargeCents", cents)
                .put("deniedCents", cents)
                .put("group", "CO")
                .put("carc", "29");
    }

    @Override
    public void close() {
        stack.close();
    }
}
