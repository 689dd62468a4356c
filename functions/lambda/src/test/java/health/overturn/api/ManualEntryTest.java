package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.REPORTING;
import static health.overturn.api.ApiPractice.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Denials entered by hand, from before go-live and from paper.
class ManualEntryTest {
    private static final String HEAD =
            "claimId,payer,serviceFrom,deniedOn,chargeCents,deniedCents,group,carc,rarcs,payerClaimId\n";

    private final ApiPractice office = new ApiPractice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anEntryIsJudgedAndRoutedAndBearsThePersonsName() {
        String id = office.denial("ACCT-1", "INVENTED1", 90_000);

        JsonNode denial = office.get("denials/" + id);

        assertThat(denial.path("category").asText()).isEqualTo("AUTHORIZATION");
        assertThat(denial.path("owner").asText()).isEqualTo("owner.example");
        assertThat(denial.path("assignee").asText()).isEqualTo("auth.example");
        assertThat(denial.path("deniedCents").asLong()).isEqualTo(90_000);
        assertThat(denial.path("deniedOn").asText()).isEqualTo("2026-05-20");
        assertThat(denial.path("source").path("file").asText()).isEqualTo("by hand");
        assertThat(denial.path("history").path(0).path("by").asText()).isEqualTo("biller.example");
    }

    @Test
    void theSameEntryTwiceIsThereOnce() {
        String once = office.denial("ACCT-1", "INVENTED1", 90_000);
        List<Item> before = office.items();

        String twice = office.denial("ACCT-1", "INVENTED1", 90_000);

        assertThat(twice).isEqualTo(once);
        assertThat(office.items()).isEqualTo(before);
    }

    @Test
    void aLaterPaymentOfTheClaimResolvesIt() {
        String id = office.denial("ACCT-1", "INVENTED1", 90_000);

        office.deployment.takeIn("paid.835", paid("ACCT-1").getBytes(StandardCharsets.US_ASCII));

        JsonNode denial = office.get("denials/" + id);
        assertThat(denial.path("outcome").asText()).isEqualTo("PAID");
        assertThat(denial.path("recoveredCents").asLong()).isEqualTo(90_000);
    }

    @Test
    void aSecondEntryForTheClaimRepeatsTheFirst() {
        String first = office.denial("ACCT-1", "INVENTED1", 90_000);

        String second =
                office.entered(entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-05-25"));

        assertThat(office.get("denials/" + second).path("repeatOf").asText()).isEqualTo(first);
        assertThat(office.get("denials/" + first).path("outcome").asText()).isEqualTo("SUPERSEDED");
    }

    @Test
    void whatARuleRefusesIsNotEntered() {
        List<Item> before = office.items();

        assertThat(refused(entry("ACCT-1", "NOWHERE", 90_000, "197", ""))).isEqualTo("422 PAYER_UNKNOWN");
        assertThat(refused(entry("ACCT-1", "INVENTED1", 0, "197", ""))).isEqualTo("422 AMOUNT");
        assertThat(refused(entry("ACCT-1", "INVENTED1", 90_000, "1", "").replace("CO", "PR")))
                .isEqualTo("422 NO_DENIAL");
        assertThat(refused(entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-06-02")))
                .isEqualTo("422 DENIED_DATE");
        ApiResponse reporting = office.post(REPORTING, "denials", entry("ACCT-1", "INVENTED1", 90_000, "197", ""));
        assertThat(reporting.status()).isEqualTo(403);
        assertThat(office.items()).isEqualTo(before);
    }

    private String refused(String entry) {
        ApiResponse response = office.post(BILLER, "denials", entry);
        return response.status() + " " + Json.read(response.body()).path("rule").asText();
    }

    @Test
    void aFileOfEntriesIsEnteredRowByRow() {
        ApiResponse response = office.postCsv(BILLER, "denials", HEAD + """
                ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
                "ACCT-2",INVENTED1,2026-05-01,2026-05-20,80000,40000,CO,16,M51 N56,"ICN-INVENTED-2"

                ACCT-3,UNOWNED,2026-05-01,2026-05-20,70000,70000,CO,29,,
                """);

        JsonNode items = Json.read(response.body()).path("items");
        assertThat(items.findValuesAsText("state")).containsExactly("NEW", "NEW", "NEW");
        assertThat(items.findValuesAsText("owner")).containsExactly("owner.example", "owner.example", "null");
        assertThat(office.get("denials/" + items.path(1).path("id").asText())
                        .path("reasons")
                        .path(0)
                        .path("rarcs")
                        .toString())
                .isEqualTo("[\"M51\",\"N56\"]");
    }

    @Test
    void everyFaultOfAFileIsToldWithLineAndColumnAndNoRowIsEntered() {
        List<Item> before = office.items();

        ApiResponse response = office.postCsv(BILLER, "denials", HEAD + """
                ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
                ,INVENTED1,yesterday,2026-05-20,900.00,90000,XX,197,,
                ACCT-3,INVENTED1,2026-05-01
                """);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Json.read(response.body()).path("errors").toString())
                .contains(
                        "line 3, claimId: ",
                        "line 3, serviceFrom: ",
                        "line 3, chargeCents: ",
                        "line 3, group: ",
                        "line 4, cells: 10 were expected but were 3",
                        "line 4, deniedOn: ")
                .doesNotContain("line 2", "yesterday", "900.00");
        assertThat(office.items()).isEqualTo(before);
    }

    @Test
    void aFileWithARowThatARuleRefusesIsNotEntered() {
        List<Item> before = office.items();

        ApiResponse response = office.postCsv(BILLER, "denials", HEAD + """
                ACCT-1,INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,
                ACCT-2,NOWHERE,2026-05-01,2026-05-20,90000,90000,CO,197,,
                """);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Json.read(response.body()).path("errors").path(0).asText())
                .isEqualTo("line 3, PAYER_UNKNOWN: no payer of the practice has this id");
        assertThat(office.items()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoListOfEntriesIsABadRequest() {
        assertThat(office.postCsv(BILLER, "denials", HEAD).status()).isEqualTo(400);
        assertThat(office.postCsv(BILLER, "denials", "claim,amount\n1,2\n").status())
                .isEqualTo(400);
        assertThat(office.postCsv(BILLER, "denials", HEAD + "\"ACCT-1,INVENTED1\n")
                        .status())
                .isEqualTo(400);
    }

    private static String paid(String claim) {
        return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260601*0900*^*00501*000000001*0*P*:~"
                + "GS*HP*SENDER*RECEIVER*20260601*0900*1*X*005010X221A1~ST*835*0001~"
                + "BPR*I*900*C*NON************20260601~TRN*1*TRACE-INVENTED*1999999999~"
                + "N1*PR*INVENTED PAYER*XV*INVENTED1~N1*PE*INVENTED PRACTICE*XX*1999999984~LX*1~"
                + "CLP*" + claim + "*1*900*900**12*ICN-INVENTED~NM1*QC*1*SAMPLE*PAT~DTM*232*20260501~"
                + "SE*10*0001~GE*1*1~IEA*1*000000001~";
    }
}
