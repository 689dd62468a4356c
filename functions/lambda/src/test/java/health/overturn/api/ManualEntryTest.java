package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.REPORTING;
import static health.overturn.api.ApiPractice.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Denials that people enter by hand, from paper or from before go-live.
class ManualEntryTest {
    private static final String HEAD =
            "claimId,payer,serviceFrom,deniedOn,chargeCents,deniedCents,group,carc,rarcs,payerClaimId\n";

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void anEntryIsJudgedAndRoutedAndNamesThePerson() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        JsonNode denial = practice.get("denials/" + id);

        assertThat(denial.path("category").asText()).isEqualTo("AUTHORIZATION");
        assertThat(denial.path("owner").asText()).isEqualTo("owner.example");
        assertThat(denial.path("assignee").asText()).isEqualTo("auth.example");
        assertThat(denial.path("deniedCents").asLong()).isEqualTo(90_000);
        assertThat(denial.path("deniedOn").asText()).isEqualTo("2026-05-20");
        assertThat(denial.path("source").path("file").asText()).isEqualTo("by hand");
        assertThat(denial.path("history").path(0).path("by").asText()).isEqualTo("biller.example");
    }

    @Test
    void anEntryThatIsSentTwiceIsStoredOnce() {
        String once = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        List<Item> before = practice.items();

        String twice = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        assertThat(twice).isEqualTo(once);
        assertThat(practice.items()).isEqualTo(before);
    }

    @Test
    void aLaterPaymentOfTheClaimResolvesIt() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        practice.deployment.ingest("paid.835", paymentOf("ACCT-1").getBytes(StandardCharsets.US_ASCII));

        JsonNode denial = practice.get("denials/" + id);
        assertThat(denial.path("outcome").asText()).isEqualTo("PAID");
        assertThat(denial.path("recoveredCents").asLong()).isEqualTo(90_000);
    }

    @Test
    void aSecondEntryForTheClaimRepeatsTheFirst() {
        String first = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        String second =
                practice.enter(entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-05-25"));

        assertThat(practice.get("denials/" + second).path("repeatOf").asText()).isEqualTo(first);
        assertThat(practice.get("denials/" + first).path("outcome").asText()).isEqualTo("SUPERSEDED");
    }

    @Test
    void anEntryThatARuleRefusesIsNotStored() {
        List<Item> before = practice.items();

        assertThat(refusalOf(entry("ACCT-1", "NOWHERE", 90_000, "197", ""))).isEqualTo("422 PAYER_UNKNOWN");
        assertThat(refusalOf(entry("ACCT-1", "INVENTED1", 0, "197", ""))).isEqualTo("422 AMOUNT");
        assertThat(refusalOf(entry("ACCT-1", "INVENTED1", 90_000, "1", "").replace("CO", "PR")))
                .isEqualTo("422 NO_DENIAL");
        assertThat(refusalOf(entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-06-02")))
                .isEqualTo("422 DENIED_DATE");
        ApiResponse reporting = practice.post(REPORTING, "denials", entry("ACCT-1", "INVENTED1", 90_000, "197", ""));
        assertThat(reporting.status()).isEqualTo(403);
        assertThat(practice.items()).isEqualTo(before);
    }

    private String refusalOf(String entry) {
        ApiResponse response = practice.post(BILLER, "denials", entry);
        return response.status() + " " + Json.read(response.body()).path("rule").asText();
    }

    @Test
    void allRowsOfACsvAreEntered() {
        ApiResponse response = practice.postCsv(BILLER, "denials", HEAD + """
            ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
            "ACCT-2",INVENTED1,2026-05-01,2026-05-20,80000,40000,CO,16,M51 N56,"ICN-INVENTED-2"

            ACCT-3,UNOWNED,2026-05-01,2026-05-20,70000,70000,CO,29,,
            """);

        JsonNode items = Json.read(response.body()).path("items");
        assertThat(items.findValuesAsText("state")).containsExactly("NEW", "NEW", "NEW");
        assertThat(items.findValuesAsText("owner")).containsExactly("owner.example", "owner.example", "null");
        assertThat(practice.get("denials/" + items.path(1).path("id").asText())
                        .path("reasons")
                        .path(0)
                        .path("rarcs")
                        .toString())
                .isEqualTo("[\"M51\",\"N56\"]");
    }

    @Test
    void allErrorsOfACsvComeWithLineAndColumnAndNoRowIsEntered() {
        List<Item> before = practice.items();

        ApiResponse response = practice.postCsv(BILLER, "denials", HEAD + """
            ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
            ,INVENTED1,yesterday,2026-05-20,900.00,90000,XX,197,,
            ACCT-3,INVENTED1,2026-05-01
            """);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Json.read(response.body()).path("errors").toString())
                .contains(
                        "\"line\":3,\"field\":\"claimId\",\"rule\":\"REQUIRED\"",
                        "\"line\":3,\"field\":\"serviceFrom\",\"rule\":\"FORMAT\"",
                        "\"line\":3,\"field\":\"chargeCents\",\"rule\":\"FORMAT\"",
                        "\"line\":3,\"field\":\"group\",\"rule\":\"FORMAT\"",
                        "\"line\":4,\"field\":\"\",\"rule\":\"FORMAT\",\"expected\":\"must have 10 cells",
                        "\"line\":4,\"field\":\"deniedOn\",\"rule\":\"REQUIRED\"")
                .doesNotContain("\"line\":2", "yesterday", "900.00");
        assertThat(practice.items()).isEqualTo(before);
    }

    @Test
    void aCsvWithARefusedRowIsNotEntered() {
        List<Item> before = practice.items();

        ApiResponse response = practice.postCsv(BILLER, "denials", HEAD + """
            ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
            ACCT-2,NOWHERE,2026-05-01,2026-05-20,90000,90000,CO,197,,
            """);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Json.read(response.body()).path("errors").path(0).toString()).isEqualTo("""
                        {"line":3,"field":"","rule":"PAYER_UNKNOWN","expected":"No payer of the practice has this id. \
                        Correct the id, or add the payer to the settings."}\
                        """);
        assertThat(practice.items()).isEqualTo(before);
    }

    @Test
    void aCsvWithoutEntriesIsABadRequest() {
        assertThat(practice.postCsv(BILLER, "denials", HEAD).status()).isEqualTo(400);
        assertThat(practice.postCsv(BILLER, "denials", "claim,amount\n1,2\n").status())
                .isEqualTo(400);
        assertThat(practice.postCsv(BILLER, "denials", HEAD + "\"ACCT-1,INVENTED1\n")
                        .status())
                .isEqualTo(400);
    }

    private static String paymentOf(String claim) {
        return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER      "
                + " *260601*0900*^*00501*000000001*0*P*:~GS*HP*SENDER*RECEIVER*20260601*0900*1*X*005010X221A1~ST*835*0001~"
                + "BPR*I*900*C*NON************20260601~TRN*1*TRACE-INVENTED*1999999999~N1*PR*INVENTED"
                + " PAYER*XV*INVENTED1~N1*PE*INVENTED"
                + " PRACTICE*XX*1999999984~LX*1~"
                + "CLP*" + claim + "*1*900*900**12*ICN-INVENTED~NM1*QC*1*SAMPLE*PAT~DTM*232*20260501~"
                + "SE*10*0001~GE*1*1~IEA*1*000000001~";
    }
}
