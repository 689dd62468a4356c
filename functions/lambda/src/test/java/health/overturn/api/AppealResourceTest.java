package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.code.Category;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Today is Monday, June 1, 2026.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealResourceTest {
    private static final Caller BILLER = new Caller("anna.example", Set.of("maple"), "biller");
    private static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();

    @BeforeAll
    void fill() {
        StoredDenials denials = StoredDenials.in(deployment);
        denials.add(denials.assigned(Category.AUTHORIZATION, "open", "PAYER-A", 90_000, LocalDate.of(2026, 6, 11)));
        denials.add(denials.assigned(Category.AUTHORIZATION, "lost", "PAYER-A", 80_000, LocalDate.of(2026, 5, 29)));
        denials.store();
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    @Test
    void theSheetSaysWhetherAndUntilWhenAnAppealIsPossible() {
        JsonNode open = Json.read(sheet(BILLER, "aopen.open").body());
        JsonNode lost = Json.read(sheet(BILLER, "alost.lost").body());

        assertThat(open.path("mayAppeal").asBoolean()).isTrue();
        assertThat(open.path("appealBy").asText()).isEqualTo("2026-06-11");
        assertThat(open.path("daysLeft").asInt()).isEqualTo(10);
        assertThat(lost.path("mayAppeal").asBoolean()).isFalse();
        assertThat(lost.path("daysLeft").asInt()).isEqualTo(-3);
    }

    @Test
    void theSheetHasTheFactsOfAnAppealLetter() {
        JsonNode denial = Json.read(sheet(BILLER, "aopen.open").body()).path("denial");

        assertThat(denial.path("payer").path("name").asText()).isEqualTo("Invented Health");
        assertThat(denial.path("claimId").asText()).isEqualTo("CLAIM-open");
        assertThat(denial.path("payerClaimId").asText()).isEqualTo("PAYERS-open");
        assertThat(denial.path("patient").path("memberId").asText()).isEqualTo("MEMBER-open");
        assertThat(denial.path("lines").path(0).path("procedure").asText()).isEqualTo("HC:G0001");
        assertThat(denial.path("reasons").path(0).path("carc").asText()).isEqualTo("16");
    }

    @Test
    void theSheetExplainsTheDenialAndHasItsHistory() {
        JsonNode sheet = Json.read(sheet(BILLER, "aopen.open").body());

        assertThat(sheet.path("why").path(0).asText()).contains("16", "900.00");
        assertThat(sheet.path("history").findValuesAsText("move")).containsExactly("INTAKE", "ASSIGN");
    }

    @Test
    void theAccessToThePatientIsRecorded() {
        sheet(BILLER, "alost.lost");

        assertThat(TableContents.of(deployment.tableName()).items())
                .filteredOn(item -> item.text("pk").startsWith("maple#V#"))
                .anySatisfy(item -> {
                    assertThat(item.text("by")).isEqualTo("anna.example");
                    assertThat(item.texts("ks")).contains("APPEAL_PACKET", "CLAIM_NUMBER", "MEMBER_ID", "PATIENT_NAME");
                    assertThat(item.texts("ds")).contains("alost.lost");
                });
    }

    @Test
    void reportingSeesNoPatient() {
        assertThat(sheet(REPORTING, "aopen.open").body()).doesNotContain("CLAIM-", "PAYERS-", "MEMBER-", "PATIENT");
    }

    @Test
    void thePacketIsALetterWithWhatTheRemittanceSaysAndLabelledBlanks() {
        String letter = packet(BILLER, "text/plain").body();

        assertThat(letter)
                .contains(
                        "To: Invented Health",
                        "Our claim number: CLAIM-open",
                        "Your claim number: PAYERS-open",
                        "Member id: MEMBER-open",
                        "1. Please find the authorization below and process the claim again. The amount",
                        "[Authorization number: ____________]",
                        "[ ] The approval or its reference, with days, units, name and time of the call");
        assertThat(letter.lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void thePacketIsAPageForPrintAndATableOfFields() {
        assertThat(packet(BILLER, "text/html").body())
                .contains("<dt>Member id</dt><dd>MEMBER-open</dd>", "<span class=\"blank\">to be filled in</span>");
        assertThat(packet(BILLER, "text/csv").body())
                .startsWith("\"name\",\"label\",\"value\",\"blank\"\r\n")
                .contains("\"memberId\",\"Member id\",\"MEMBER-open\",false");
    }

    @Test
    void nobodyGetsAPacketWhoMayNotSeePatients() {
        assertThat(packet(REPORTING, "text/plain").status()).isEqualTo(403);
    }

    private ApiResponse packet(Caller caller, String type) {
        return api.answer(RequestBuilder.get("denials/aopen.open/appeal/packet")
                .by(caller)
                .accept(type)
                .build());
    }

    @Test
    void anUnknownDenialIsNotFound() {
        assertThat(sheet(BILLER, "anone.none").status()).isEqualTo(404);
    }

    private ApiResponse sheet(Caller caller, String id) {
        return api.answer(
                RequestBuilder.get("denials/" + id + "/appeal").by(caller).build());
    }
}
