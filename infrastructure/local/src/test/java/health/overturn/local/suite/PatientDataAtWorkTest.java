package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.suite.SuiteTarget.Answer;
import health.overturn.local.suite.SuiteTarget.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever people write while they work begins with the mark: notes, references, reasons, numbers of claims entered
/// by hand. It is in the table's data and in answers that may have it, and in no log, event, published move, key, dead
/// letter or refusal.
class PatientDataAtWorkTest {
    private static final String ENTRY = """
            {"claimId": "ZQXACCT1", "payer": "EXM01", "serviceFrom": "2026-02-01", "deniedOn": "2026-03-02",
             "chargeCents": 12000, "deniedCents": 12000, "group": "CO", "carc": "197", "payerClaimId": "ZQXICN1"}
            """;
    private static final String HEAD = "claimId,payer,serviceFrom,deniedOn,chargeCents,deniedCents,group,carc\n";
    private static final String ROW = "ZQXACCT3,EXM01,2026-02-01,2026-03-02,12000,12000,CO,197\n";

    @TempDir
    private Path data;

    private RunningStack running;

    @BeforeEach
    void start() {
        running = RunningStack.start(data);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void whatPeopleWriteStaysInTheTablesData() throws IOException, InterruptedException {
        running.ask(Question.put("good", "/settings", SuiteTarget.settings()));
        running.takeIn("remits/good/one.835", PatientDataTest.GOOD.getBytes(StandardCharsets.ISO_8859_1));
        List<Answer> done = work();
        List<Answer> refused = refusals();
        running.awaitDrained();
        night();
        poison();
        running.awaitDrained();

        assertThat(done).extracting(Answer::status).containsOnly(200);
        assertThat(done.getLast().body()).contains("ZQXNOTE", "ZQXLAST");
        assertThat(refused).allMatch(answer -> answer.status() >= 400);
        assertThat(refused).extracting(Answer::body).noneMatch(MarkedPatients::in);
        MarkedPatients marks = new MarkedPatients(running);
        assertThat(marks.data()).anyMatch(MarkedPatients::in);
        assertThat(marks.keys()).isNotEmpty().noneMatch(MarkedPatients::in);
        assertThat(marks.logs()).isNotEmpty().noneMatch(MarkedPatients::in);
        assertThat(marks.events())
                .anyMatch(event -> event.contains("Denial Moved"))
                .noneMatch(MarkedPatients::in);
        assertThat(marks.records())
                .anyMatch(record -> record.contains("\"RESOLVE\""))
                .noneMatch(MarkedPatients::in);
        assertThat(running.stack().deadLetters()).hasSize(1).noneMatch(MarkedPatients::in);
    }

    /// The last is the sheet for an appeal.
    private List<Answer> work() throws IOException, InterruptedException {
        String id = first();
        List<Answer> done = new ArrayList<>();
        done.add(post("/denials", ENTRY));
        done.add(running.askCsv(new Question("POST", "good", "/denials", HEAD + ROW)));
        done.add(post("/denials/" + id + "/reassignment", "{\"owner\": \"other.example\", \"why\": \"ZQXWHY\"}"));
        done.add(post("/denials/" + id + "/touches", touch("")));
        done.add(post("/touches", touch("\"ids\": [\"" + id + "\"], ")));
        done.add(post("/batches/2026-W10:EXM01:CODING/touches", touch("")));
        done.add(post("/denials/" + id + "/category", "{\"category\": \"CODING\", \"why\": \"ZQXWHY\"}"));
        done.add(post("/denials/" + id + "/resolution", "{\"outcome\": \"UPHELD\", \"note\": \"ZQXNOTE\"}"));
        done.add(post("/denials/" + id + "/reopening", "{\"why\": \"ZQXWHY\"}"));
        done.add(running.ask(Question.get("good", "/denials/" + id + "/appeal")));
        return done;
    }

    private List<Answer> refusals() throws IOException, InterruptedException {
        String id = first();
        List<Answer> refused = new ArrayList<>();
        refused.add(post("/denials", ENTRY.replace("EXM01", "ZQXPAYER")));
        refused.add(post("/denials", ENTRY.replace("\"CO\"", "\"ZQXGROUP\"").replace("2026-02-01", "ZQXDATE")));
        refused.add(post("/denials", ENTRY.replace("12000,", "\"ZQXAMOUNT\",")));
        refused.add(post("/denials", "{\"ZQXFIELD\": \"ZQXLAST\""));
        refused.add(running.askCsv(new Question("POST", "good", "/denials", HEAD + ROW.replace("12000", "ZQXCENTS"))));
        refused.add(running.askCsv(new Question("POST", "good", "/denials", HEAD + ROW.replace("EXM01", "ZQXPAYER"))));
        refused.add(running.askCsv(new Question("POST", "good", "/denials", "ZQXCOLUMN\n" + ROW)));
        refused.add(post("/denials/" + id + "/touches", "{\"action\": \"ZQXACTION\", \"note\": \"ZQXNOTE\"}"));
        refused.add(post("/denials/" + id + "/touches", touch("").replace("2026-12-31", "ZQXDAY")));
        refused.add(post("/denials/" + id + "/undo", "{\"version\": 1, \"why\": \"ZQXWHY\"}"));
        refused.add(post("/denials/ZQXACCT1/touches", touch("")));
        refused.add(post("/escalations/" + id + "/decision", "{\"decision\": \"APPEAL\", \"note\": \"ZQXNOTE\"}"));
        refused.add(post("/escalations/" + id + "/decision", "{\"decision\": \"ZQXDECISION\"}"));
        refused.add(post("/batches/ZQXBATCH/touches", touch("")));
        refused.add(running.ask(Question.get("good", "/denials/ZQXACCT1/appeal")));
        return refused;
    }

    private String first() throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(running.ask(Question.get("good", "/denials")).body())
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static String touch(String before) {
        return "{" + before + "\"action\": \"PAYER_CALL\", \"result\": \"ZQXRESULT\", \"note\": \"ZQXNOTE\","
                + " \"reference\": \"ZQXREFERENCE\", \"nextActionOn\": \"2026-12-31\"}";
    }

    private Answer post(String path, String body) throws InterruptedException {
        return running.ask(new Question("POST", "good", path, body));
    }

    /// Brings what people did into the log.
    private void night() {
        String event =
                "{\"practice\": \"good\", \"cycle\": \"SNAPSHOT\", \"scheduledTime\": \"" + Instant.now() + "\"}";
        assertThat(running.stack().invoke("Snapshot", event)).isInstanceOf(InvocationResult.Answer.class);
    }

    /// A change of a denial that cannot be published.
    private void poison() {
        Map<String, AttributeValue> denial =
                new HashMap<>(running.items("good", "D#").getFirst());
        denial.put("v", AttributeValue.fromN("99"));
        denial.put("mv", AttributeValue.fromS("ZQXNOTE"));
        running.dynamodb().putItem(put -> put.tableName(running.table()).item(denial));
    }
}
