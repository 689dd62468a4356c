package health.overturn.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.command.SamplePractice;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A practice with thirty denials in one biller's hand, on the deployed functions.
final class ConsolePractice implements AutoCloseable {
    static final String BILLER = "Jules Example";
    static final String LEAD = "Avery Example";
    static final int DENIALS = 30;
    /// A payer's name as somebody would write it who wants the page to run it.
    static final String HOSTILE_NAME = "<img src=x onerror=\"document.title='run'\"><b>Payer</b>";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_CENTS = 4_000_000;
    private static final int STEP_CENTS = 100_000;

    private final Stack stack;
    private final Tokens tokens;

    ConsolePractice(Path data) throws InterruptedException {
        tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
        ObjectNode settings = SamplePractice.settings().deepCopy();
        ((ObjectNode) settings.path("payers").get(0)).put("name", HOSTILE_NAME);
        as(LEAD, "admin").put("/settings", settings.toString());
        for (int number = 0; number < DENIALS; number++) {
            if (!as(BILLER, "biller").tryPost("/denials", denial(number))) {
                throw new IllegalStateException("denial " + number + " was refused");
            }
        }
    }

    URI console() {
        return stack.api().resolve("/console/");
    }

    String origin() {
        return stack.api().toString();
    }

    ApiClient as(String person, String role) {
        return new ApiClient(
                stack.api(), SamplePractice.ID, tokens.issue(person, SamplePractice.ID, role, Instant.now()));
    }

    /// Another person, in another window, records a call.
    void touchElsewhere(String id) throws InterruptedException {
        JsonNode touch = JSON.createObjectNode().put("action", "PAYER_CALL").put("note", "called the payer before");
        if (!as(LEAD, "lead").tryPost("/denials/" + id + "/touches", touch)) {
            throw new IllegalStateException("the touch was refused");
        }
    }

    private static ObjectNode denial(int number) {
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        int cents = LARGEST_CENTS - number * STEP_CENTS;
        return JSON.createObjectNode()
                .put("claimId", "SECRETCLAIM" + number)
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
