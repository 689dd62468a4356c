package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.local.suite.SuiteTarget.ApiReply;
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

/// Everything that people enter begins with the mark: notes, references, reasons, and numbers of manual claims. The
/// mark must appear in the table's data and in replies that may contain it. It must not appear in any log, event,
/// published move, key, dead letter or refusal.
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
    void whatPeopleWriteStaysInTheTable() throws IOException, InterruptedException {
        running.call(ApiCall.put("good", "/settings", SuiteTarget.settings()));
        running.ingest("remits/good/one.835", PatientDataTest.GOOD.getBytes(StandardCharsets.ISO_8859_1));
        List<ApiReply> replies = doAllCommands();
        List<ApiReply> refused = doRefusedCommands();
        running.awaitDrained();
        takeSnapshot();
        breakADenial();
        running.awaitDrained();

        assertThat(replies).extracting(ApiReply::status).containsOnly(200);
        assertThat(replies.getLast().body()).contains("ZQXNOTE", "ZQXLAST");
        assertThat(refused).allMatch(answer -> answer.status() >= 400);
        assertThat(refused).extracting(ApiReply::body).noneMatch(MarkSearch::hasMark);
        MarkSearch search = new MarkSearch(running);
        assertThat(search.items()).anyMatch(MarkSearch::hasMark);
        assertThat(search.keys()).isNotEmpty().noneMatch(MarkSearch::hasMark);
        assertThat(search.logs()).isNotEmpty().noneMatch(MarkSearch::hasMark);
        assertThat(search.events())
                .anyMatch(event -> event.contains("Denial Moved"))
                .noneMatch(MarkSearch::hasMark);
        assertThat(search.records())
                .anyMatch(record -> record.contains("\"RESOLVE\""))
                .noneMatch(MarkSearch::hasMark);
        assertThat(running.stack().deadLetters()).hasSize(1).noneMatch(MarkSearch::hasMark);
    }

    /// Runs each command once. The last reply is the appeal sheet.
    private List<ApiReply> doAllCommands() throws IOException, InterruptedException {
        String id = firstDenial();
        List<ApiReply> replies = new ArrayList<>();
        replies.add(post("/denials", ENTRY));
        replies.add(running.callCsv(new ApiCall("POST", "good", "/denials", HEAD + ROW)));
        replies.add(post("/denials/" + id + "/reassignment", "{\"owner\": \"Kit Example\", \"why\": \"ZQXWHY\"}"));
        replies.add(post("/denials/" + id + "/touches", touch("")));
        replies.add(post("/touches", touch("\"ids\": [\"" + id + "\"], ")));
        replies.add(post("/batches/2026-W10:EXM01:CODING/touches", touch("")));
        replies.add(post("/denials/" + id + "/category", "{\"category\": \"CODING\", \"why\": \"ZQXWHY\"}"));
        replies.add(
                post(
                        "/denials/" + id + "/resolution",
                        "{\"outcome\": \"UPHELD\", \"rest\": \"WRITTEN_OFF\", \"writeOffReason\": \"CONTRACT\", \"note\": \"ZQXNOTE\"}"));
        replies.add(post("/denials/" + id + "/reopening", "{\"why\": \"ZQXWHY\"}"));
        replies.add(running.call(ApiCall.get("good", "/denials/" + id + "/appeal")));
        return replies;
    }

    private List<ApiReply> doRefusedCommands() throws IOException, InterruptedException {
        String id = firstDenial();
        List<ApiReply> refused = new ArrayList<>();
        refused.add(post("/denials", ENTRY.replace("EXM01", "ZQXPAYER")));
        refused.add(post("/denials", ENTRY.replace("\"CO\"", "\"ZQXGROUP\"").replace("2026-02-01", "ZQXDATE")));
        refused.add(post("/denials", ENTRY.replace("12000,", "\"ZQXAMOUNT\",")));
        refused.add(post("/denials", "{\"ZQXFIELD\": \"ZQXLAST\""));
        refused.add(running.callCsv(new ApiCall("POST", "good", "/denials", HEAD + ROW.replace("12000", "ZQXCENTS"))));
        refused.add(running.callCsv(new ApiCall("POST", "good", "/denials", HEAD + ROW.replace("EXM01", "ZQXPAYER"))));
        refused.add(running.callCsv(new ApiCall("POST", "good", "/denials", "ZQXCOLUMN\n" + ROW)));
        refused.add(post("/denials/" + id + "/touches", "{\"action\": \"ZQXACTION\", \"note\": \"ZQXNOTE\"}"));
        refused.add(post("/denials/" + id + "/touches", touch("").replace("2026-12-31", "ZQXDAY")));
        refused.add(post("/denials/" + id + "/undo", "{\"version\": 1, \"why\": \"ZQXWHY\"}"));
        refused.add(post("/denials/ZQXACCT1/touches", touch("")));
        refused.add(post("/escalations/" + id + "/decision", "{\"decision\": \"APPEAL\", \"note\": \"ZQXNOTE\"}"));
        refused.add(post("/escalations/" + id + "/decision", "{\"decision\": \"ZQXDECISION\"}"));
        refused.add(post("/batches/ZQXBATCH/touches", touch("")));
        refused.add(running.call(ApiCall.get("good", "/denials/ZQXACCT1/appeal")));
        return refused;
    }

    private String firstDenial() throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(running.call(ApiCall.get("good", "/denials")).body())
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static String touch(String before) {
        return "{" + before + "\"action\": \"PAYER_CALL\", \"result\": \"ZQXRESULT\", \"note\": \"ZQXNOTE\","
                + " \"reference\": \"ZQXREFERENCE\", \"nextActionOn\": \"2026-12-31\"}";
    }

    private ApiReply post(String path, String body) throws InterruptedException {
        return running.call(new ApiCall("POST", "good", path, body));
    }

    /// Runs the snapshot, which writes the moves to the move log.
    private void takeSnapshot() {
        String event =
                "{\"practice\": \"good\", \"cycle\": \"SNAPSHOT\", \"scheduledTime\": \"" + Instant.now() + "\"}";
        assertThat(running.stack().invoke("Snapshot", event)).isInstanceOf(InvocationResult.Success.class);
    }

    /// Changes a denial so that it cannot be published.
    private void breakADenial() {
        Map<String, AttributeValue> denial =
                new HashMap<>(running.items("good", "D#").getFirst());
        denial.put("v", AttributeValue.fromN("99"));
        denial.put("mv", AttributeValue.fromS("ZQXNOTE"));
        running.dynamodb().putItem(put -> put.tableName(running.table()).item(denial));
    }
}
