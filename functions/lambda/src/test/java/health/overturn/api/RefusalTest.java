package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.CODER;
import static health.overturn.api.ApiPractice.LEAD;
import static health.overturn.api.ApiPractice.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people ask for and do not get: each is refused by its rule, and nothing is changed by it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
    private final ApiPractice office = new ApiPractice();
    private String open = "";
    private String held = "";
    private String resolved = "";
    private String escalated = "";
    private String forbidden = "";

    /// @param path with the id of the denial in it
    record Case(String rule, int status, Caller by, String path, String body) {
        @Override
        public String toString() {
            return rule + " " + path.replaceAll("/.*/", " ");
        }
    }

    @BeforeAll
    void prepare() {
        open = office.denial("ACCT-1", "INVENTED1", 90_000);
        held = office.denial("ACCT-2", "UNOWNED", 90_000);
        resolved = office.denial("ACCT-3", "INVENTED1", 80_000);
        office.resolve(resolved);
        escalated = office.denial("ACCT-4", "INVENTED1", 70_000);
        office.escalate(escalated);
        forbidden = office.entered(ApiPractice.entry("ACCT-5", "INVENTED1", 60_000, "197", "MA44"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    List<Case> cases() {
        String call = "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}";
        String appeal = "{\"decision\": \"APPEAL\", \"note\": \"now\"}";
        return List.of(
                new Case("HELD", 422, BILLER, touches(held), call),
                new Case("RESOLVED", 422, BILLER, touches(resolved), call),
                new Case("ESCALATED", 422, BILLER, touches(escalated), call),
                new Case("ROLE", 403, REPORTING, touches(open), call),
                new Case("ROLE", 403, new Caller("x.example", BILLER.practices(), "visitor"), touches(open), call),
                new Case("QUEUE", 403, CODER, touches(open), call),
                new Case("NOTE_MISSING", 422, BILLER, touches(open), "{\"action\": \"PAYER_CALL\", \"note\": \" \"}"),
                new Case("NOTE_TOO_LONG", 422, BILLER, touches(open), megabyte()),
                new Case("DATE", 422, BILLER, touches(open), """
                        {"action": "REVIEW", "note": "later", "nextActionOn": "2026-05-31"}
                        """),
                new Case("FORBIDDEN", 422, BILLER, touches(forbidden), "{\"action\": \"APPEAL\", \"note\": \"sent\"}"),
                new Case("WRITE_OFF", 403, BILLER, resolution(open), "{\"outcome\": \"WRITTEN_OFF\"}"),
                new Case("FACTS_ONLY", 422, LEAD, resolution(open), "{\"outcome\": \"REVERSED\"}"),
                new Case("NOT_SMALL", 422, LEAD, resolution(open), "{\"outcome\": \"SOFT_WRITTEN_OFF\"}"),
                new Case("NOT_ESCALATED", 422, LEAD, decision(open), appeal),
                new Case("ROLE", 403, BILLER, decision(escalated), appeal),
                new Case("OWNER_LEFT", 422, LEAD, decision(escalated), """
                        {"decision": "REASSIGN", "owner": "left.example"}
                        """),
                new Case("OWNER_MISSING", 422, LEAD, decision(escalated), "{\"decision\": \"REASSIGN\"}"),
                new Case("OWNER_LEFT", 422, LEAD, "denials/" + open + "/reassignment", """
                        {"owner": "left.example", "why": "knows them"}
                        """),
                new Case("CATEGORY_SAME", 422, BILLER, "denials/" + open + "/category", """
                        {"category": "AUTHORIZATION", "why": "read again"}
                        """),
                new Case("REASON_MISSING", 422, LEAD, "denials/" + resolved + "/reopening", "{}"),
                new Case("NOT_RESOLVED", 422, LEAD, "denials/" + open + "/reopening", "{\"why\": \"again\"}"),
                new Case("NOT_UNDOABLE", 422, BILLER, "denials/" + open + "/undo", """
                        {"version": 1, "why": "a mistake"}
                        """));
    }

    private static String touches(String id) {
        return "denials/" + id + "/touches";
    }

    private static String resolution(String id) {
        return "denials/" + id + "/resolution";
    }

    private static String decision(String id) {
        return "escalations/" + id + "/decision";
    }

    private static String megabyte() {
        return "{\"action\": \"PAYER_CALL\", \"note\": \"" + "n".repeat(1 << 20) + "\"}";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleRefusesAndNothingChanges(Case asked) {
        List<Item> before = office.items();

        ApiResponse response = office.post(asked.by(), asked.path(), asked.body());

        assertThat(response.status()).as(response.body()).isEqualTo(asked.status());
        assertThat(Json.read(response.body()).path("rule").asText()).isEqualTo(asked.rule());
        assertThat(Json.read(response.body()).path("detail").asText()).isNotEmpty();
        assertThat(office.items()).isEqualTo(before);
    }

    @Test
    void whoSawAnOlderVersionIsToldTheCurrentOne() {
        ApiResponse response = office.post(BILLER, touches(escalated), """
                {"action": "REVIEW", "note": "read", "version": 1}
                """);

        assertThat(response.status()).isEqualTo(409);
        assertThat(Json.read(response.body()).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        String body = "{\"action\": \"REVIEW\", \"note\": \"read\"}";

        assertThat(office.post(BILLER, touches("none"), body).status()).isEqualTo(404);
        assertThat(office.post(BILLER, touches("none.such"), body).status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfABodyIsToldAtOnceAndNothingOfItQuoted() {
        ApiResponse response = office.post(BILLER, touches(open), """
                {"action": "SHOUT", "note": 7, "nextActionOn": "soon", "version": "last", "colour": "red"}
                """);

        JsonNode errors = Json.read(response.body()).path("errors");
        assertThat(response.status()).isEqualTo(422);
        assertThat(errors).hasSize(5);
        assertThat(errors.toString())
                .contains("action: one of", "note: a text", "nextActionOn: a day", "version: a positive", "field: ")
                .doesNotContain("SHOUT", "soon", "last", "colour");
    }

    @Test
    void whatIsNoJsonObjectIsABadRequest() {
        assertThat(office.post(BILLER, touches(open), "").status()).isEqualTo(400);
        assertThat(office.post(BILLER, touches(open), "[1]").status()).isEqualTo(400);
        assertThat(office.post(BILLER, touches(open), "{\"action\":").status()).isEqualTo(400);
    }
}
