package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.stack.Clients;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.local.suite.SuiteTarget.ApiReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Every patient value in the uploaded files begins with the mark. The files are valid, truncated, invalid or
/// unreadable, and some API calls fail. The mark must appear in the table's data and in the one reply that may contain
/// it, and nowhere else.
class PatientDataTest {
    static final String GOOD = """
            ISA*00*          *00*          *ZZ*EXAMPLEMUTUAL  *ZZ*TESTPRACTICE   *260302*0600*^*00501*000000001*0*P*:~
            GS*HP*EXAMPLEMUTUAL*TESTPRACTICE*20260302*0600*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*0*C*NON************20260302~
            TRN*1*EFT0001*1999999999~
            N1*PR*EXAMPLE MUTUAL*XV*EXM01~
            N1*PE*TEST PRACTICE*XX*1234567893~
            LX*1~
            CLP*ZQXACCT2*1*120*0**12*ZQXICN2*11*1~
            NM1*QC*1*ZQXLAST*ZQXFIRST****MI*ZQXMEMBER~
            REF*F8*ZQXREF~
            SVC*HC:H0031*120*0~
            DTM*472*20260201~
            CAS*CO*197*120~
            SE*13*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

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
    void patientDataStaysInTheTable() throws IOException, InterruptedException {
        saveSettings("good");
        uploadAllKinds();
        causeDeadLetters();
        String id = new ObjectMapper()
                .readTree(running.call(ApiCall.get("good", "/denials")).body())
                .path("items")
                .path(0)
                .path("id")
                .asText();
        ApiReply withPatient = running.call(ApiCall.get("good", "/denials/" + id + "?include=patient"));
        List<ApiReply> refusals = makeRefusedCalls();
        running.awaitDrained();

        assertThat(withPatient.body()).contains("ZQXLAST", "ZQXMEMBER");
        MarkSearch search = new MarkSearch(running);
        assertThat(search.items()).anyMatch(MarkSearch::hasMark);
        assertThat(running.stack().deadLetters()).hasSize(2);
        assertThat(refusals).allMatch(answer -> answer.status() >= 400);
        assertThat(search.logs())
                .anyMatch(line -> line.contains("\"event\":\"remittance.failed\""))
                .noneMatch(MarkSearch::hasMark);
        assertThat(search.events())
                .anyMatch(event -> event.contains("Remittance Rejected"))
                .anyMatch(event -> event.contains("Denial Moved"))
                .noneMatch(MarkSearch::hasMark);
        assertThat(running.stack().deadLetters()).noneMatch(MarkSearch::hasMark);
        assertThat(refusals).extracting(ApiReply::body).noneMatch(MarkSearch::hasMark);
        assertThat(search.keys()).isNotEmpty().noneMatch(MarkSearch::hasMark);
    }

    private void uploadAllKinds() throws InterruptedException {
        ingest("good", "good", GOOD);
        ingest("good", "cut-in-a-name", GOOD.substring(0, GOOD.indexOf("ZQXFIRST") + 5));
        ingest("good", "cut-in-a-claim", GOOD.substring(0, GOOD.indexOf("ZQXICN2") + 4));
        ingest("good", "no-amount", GOOD.replace("ZQXACCT2*1*120", "ZQXACCT2*1*ZQXAMOUNT"));
        ingest("good", "no-date", GOOD.replace("DTM*472*20260201", "DTM*472*ZQXDATE"));
        ingest("good", "no-segment", GOOD.replace("LX*1", "ZQXSEGMENT*ZQXVALUE"));
        ingest("good", "no-count", GOOD.replace("SE*13*0001", "SE*ZQXCOUNT*ZQXCONTROL"));
        ingest("good", "letter", "Dear payer, about ZQXFIRST ZQXLAST");
        ingest("good", "no-gzip", "\u001f\u008b\b ZQXLAST");
        ingest("good", "no-zip", "PK\u0003\u0004 ZQXLAST");
        ingest("nobody", "good", GOOD);
    }

    /// Uploads for a practice with unreadable settings, and sends an empty event. Each becomes a dead letter.
    private void causeDeadLetters() throws InterruptedException {
        saveSettings("broken");
        Map<String, AttributeValue> settings =
                new HashMap<>(running.items("broken", "S").getFirst());
        settings.replaceAll(
                (name, value) -> value.s() != null && value.s().startsWith("{") ? AttributeValue.fromS("{") : value);
        running.dynamodb().putItem(put -> put.tableName(running.table()).item(settings));
        try (EventBridgeClient client =
                Clients.events(running.stack().lambda(), running.stack().key())) {
            PutEventsRequestEntry nothing = PutEventsRequestEntry.builder()
                    .eventBusName("overturn")
                    .source("overturn")
                    .detailType("Remittance Continued")
                    .detail("{}")
                    .build();
            client.putEvents(put -> put.entries(nothing));
        }
        ingest("broken", "good", GOOD);
    }

    private List<ApiReply> makeRefusedCalls() throws InterruptedException {
        List<ApiReply> replies = new ArrayList<>();
        for (String path : List.of(
                "/denials/ZQXACCT2",
                "/denials/ZQXACCT2.ZQXICN2?include=patient",
                "/denials?minCents=ZQXLAST",
                "/ZQXLAST")) {
            replies.add(running.call(ApiCall.get("good", path)));
        }
        replies.add(running.call(ApiCall.get("broken", "/denials/ZQXACCT2")));
        replies.add(running.call(ApiCall.put("good", "/settings", "{\"timeZone\": ZQXLAST")));
        return replies;
    }

    private void saveSettings(String practice) throws InterruptedException {
        assertThat(running.call(ApiCall.put(practice, "/settings", SuiteTarget.settings()))
                        .status())
                .isEqualTo(200);
    }

    private void ingest(String practice, String name, String content) throws InterruptedException {
        running.ingest("remits/%s/%s.835".formatted(practice, name), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
