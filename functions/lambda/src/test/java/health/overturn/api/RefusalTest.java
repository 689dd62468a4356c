package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.CODER;
import static health.overturn.api.ApiPractice.LEAD;
import static health.overturn.api.ApiPractice.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The commands of people that are refused: each by its rule, without a change.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
    private final ApiPractice practice = new ApiPractice();
    private String open = "";
    private String held = "";
    private String resolved = "";
    private String escalated = "";
    private String forbidden = "";

    /// @param path the path with the id of the denial
    record RefusedRequest(String rule, int status, Caller by, String path, String body) {
        @Override
        public String toString() {
            return rule + " " + path.replaceAll("/.*/", " ");
        }
    }

    @BeforeAll
    void prepare() {
        open = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        held = practice.enterDenial("ACCT-2", "UNOWNED", 90_000);
        resolved = practice.enterDenial("ACCT-3", "INVENTED1", 80_000);
        practice.resolve(resolved);
        escalated = practice.enterDenial("ACCT-4", "INVENTED1", 70_000);
        practice.escalate(escalated);
        forbidden = practice.enter(ApiPractice.entry("ACCT-5", "INVENTED1", 60_000, "197", "MA44"));
    }

    @AfterAll
    void close() {
        practice.close();
    }

    List<RefusedRequest> cases() {
        String call = "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}";
        String appeal = "{\"decision\": \"APPEAL\", \"note\": \"now\"}";
        return List.of(
                new RefusedRequest("HELD", 422, BILLER, touches(held), call),
                new RefusedRequest("RESOLVED", 422, BILLER, touches(resolved), call),
                new RefusedRequest("ESCALATED", 422, BILLER, touches(escalated), call),
                new RefusedRequest("ROLE", 403, REPORTING, touches(open), call),
                new RefusedRequest(
                        "ACCESS", 403, new Caller("x.example", BILLER.practices(), "visitor"), touches(open), call),
                new RefusedRequest(
                        "ACCESS", 403, new Caller("x.example", BILLER.practices(), "lead"), touches(open), call),
                new RefusedRequest("", 404, CODER, touches(open), call),
                new RefusedRequest("OWNER_UNKNOWN", 422, LEAD, decision(escalated), """
                    {"decision": "REASSIGN", "owner": "onwer.example", "note": "invented words"}
                    """),
                new RefusedRequest(
                        "NOTE_MISSING", 422, BILLER, touches(open), "{\"action\": \"PAYER_CALL\", \"note\": \" \"}"),
                new RefusedRequest("DATE", 422, BILLER, touches(open), """
                    {"action": "REVIEW", "note": "later", "nextActionOn": "2026-05-31"}
                    """),
                new RefusedRequest(
                        "FORBIDDEN", 422, BILLER, touches(forbidden), "{\"action\": \"APPEAL\", \"note\": \"sent\"}"),
                new RefusedRequest("WRITE_OFF", 403, BILLER, resolution(open), "{\"outcome\": \"WRITTEN_OFF\"}"),
                new RefusedRequest(
                        "FACTS_ONLY", 422, LEAD, resolution(open), "{\"outcome\": \"REVERSED\", \"note\": \"x\"}"),
                new RefusedRequest(
                        "NOT_SMALL",
                        422,
                        LEAD,
                        resolution(open),
                        "{\"outcome\": \"SOFT_WRITTEN_OFF\", \"note\": \"x\"}"),
                new RefusedRequest(
                        "RECOVERED", 422, BILLER, resolution(open), resolved("PAID", "\"recoveredCents\": 90001")),
                new RefusedRequest(
                        "REST_MISSING", 422, BILLER, resolution(open), resolved("PAID", "\"recoveredCents\": 100")),
                new RefusedRequest("TERMS", 422, LEAD, resolution(open), resolved("PAID", """
                        "recoveredCents": 90000, "rest": "STAYS_OPEN\"""")),
                new RefusedRequest("FORBIDDEN", 422, BILLER, resolution(open), resolved("PAID", """
                        "recoveredCents": 100, "rest": "PATIENT_BILLED\"""")),
                new RefusedRequest("WRITE_OFF", 403, BILLER, resolution(open), resolved("PAID", """
                        "recoveredCents": 100, "rest": "WRITTEN_OFF", "writeOffReason": "OTHER\"""")),
                new RefusedRequest("REST_MISSING", 422, LEAD, resolution(open), resolved("UPHELD", "\"note\": \"x\"")),
                new RefusedRequest("ORIGINAL", 422, BILLER, resolution(open), resolved("DUPLICATE", """
                        "originalId": "none.such\"""")),
                new RefusedRequest("NOTE_MISSING", 422, LEAD, resolution(open), """
                        {"outcome": "WRITTEN_OFF", "writeOffReason": "OTHER"}"""),
                new RefusedRequest("WRITE_OFF_REASON", 422, LEAD, resolution(open), """
                        {"outcome": "WRITTEN_OFF", "note": "too late"}"""),
                new RefusedRequest("NO_PROPOSAL", 422, LEAD, "denials/" + open + "/write-off-approval", """
                        {"decision": "APPROVE", "note": "yes"}"""),
                new RefusedRequest("LEVEL_NOT_OPEN", 422, BILLER, touches(open), """
                        {"action": "APPEAL", "note": "sent", "level": 2}"""),
                new RefusedRequest("APPEAL_DATE", 422, BILLER, touches(open), """
                        {"action": "APPEAL", "note": "sent", "sentOn": "2026-06-30"}"""),
                new RefusedRequest("NO_APPEAL", 422, BILLER, "denials/" + open + "/appeal", """
                        {"step": "DECIDED", "result": "LOST"}"""),
                new RefusedRequest(
                        "RESOLVED", 422, BILLER, "denials/" + resolved + "/appeal", "{\"step\": \"DRAFTED\"}"),
                new RefusedRequest("NOT_ESCALATED", 422, LEAD, decision(open), appeal),
                new RefusedRequest("ROLE", 403, BILLER, decision(escalated), appeal),
                new RefusedRequest("OWNER_LEFT", 422, LEAD, decision(escalated), """
                    {"decision": "REASSIGN", "owner": "left.example", "note": "knows them"}
                    """),
                new RefusedRequest(
                        "OWNER_MISSING",
                        422,
                        LEAD,
                        decision(escalated),
                        "{\"decision\": \"REASSIGN\", \"note\": \"who?\"}"),
                new RefusedRequest("OWNER_LEFT", 422, LEAD, "denials/" + open + "/reassignment", """
                    {"owner": "left.example", "why": "knows them"}
                    """),
                new RefusedRequest("CATEGORY_SAME", 422, BILLER, "denials/" + open + "/category", """
                    {"category": "AUTHORIZATION", "why": "read again"}
                    """),
                new RefusedRequest("REASON_MISSING", 422, LEAD, "denials/" + resolved + "/reopening", "{}"),
                new RefusedRequest("NOT_RESOLVED", 422, LEAD, "denials/" + open + "/reopening", "{\"why\": \"again\"}"),
                new RefusedRequest("NOT_UNDOABLE", 422, BILLER, "denials/" + open + "/undo", """
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

    private static String note(int length) {
        return "{\"action\": \"PAYER_CALL\", \"note\": \"" + "n".repeat(length) + "\"}";
    }

    @Test
    void aNoteHasAtMostFourThousandCharacters() {
        List<Item> before = practice.items();

        assertThat(errors(practice.post(BILLER, touches(open), note(4_001))))
                .containsExactly("note FORMAT must be a text of at most 4,000 characters");
        assertThat(practice.post(BILLER, touches(open), note(1 << 20)).status()).isEqualTo(413);
        assertThat(practice.items()).isEqualTo(before);
    }

    private static List<String> errors(ApiResponse response) {
        return Json.read(response.body())
                .path("errors")
                .valueStream()
                .map(error -> "%s %s %s"
                        .formatted(
                                error.path("field").asText(),
                                error.path("rule").asText(),
                                error.path("expected").asText()))
                .toList();
    }

    private static String resolved(String outcome, String terms) {
        return "{\"outcome\": \"" + outcome + "\", "
                + (terms.contains("note") ? terms : terms + ", \"note\": \"invented words\"") + "}";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRefusedRequestChangesNothing(RefusedRequest request) {
        List<Item> before = practice.items();

        ApiResponse response = practice.post(request.by(), request.path(), request.body());

        assertThat(response.status()).as(response.body()).isEqualTo(request.status());
        assertThat(Json.read(response.body()).path("rule").asText()).isEqualTo(request.rule());
        assertThat(Json.read(response.body()).path("detail").asText()).isNotEmpty();
        assertThat(practice.items()).isEqualTo(before);
    }

    @Test
    void aCommandOnAnOldVersionGetsTheCurrentOne() {
        ApiResponse response = practice.post(BILLER, touches(escalated), """
            {"action": "REVIEW", "note": "read", "version": 1}
            """);

        assertThat(response.status()).isEqualTo(409);
        assertThat(Json.read(response.body()).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void anUnknownDenialIsNotFound() {
        String body = "{\"action\": \"REVIEW\", \"note\": \"read\"}";

        assertThat(practice.post(BILLER, touches("none"), body).status()).isEqualTo(404);
        assertThat(practice.post(BILLER, touches("none.such"), body).status()).isEqualTo(404);
    }

    @Test
    void allErrorsOfABodyComeAtOnceAndQuoteNoValue() {
        ApiResponse response = practice.post(BILLER, touches(open), """
            {"action": "SHOUT", "note": 7, "nextActionOn": "soon", "version": "last", "colour": "red"}
            """);

        assertThat(response.status()).isEqualTo(422);
        assertThat(errors(response))
                .containsExactlyInAnyOrder(
                        "action FORMAT must be CORRECTED_CLAIM, NEW_CLAIM, REOPENING, APPEAL, PEER_TO_PEER, RECORDS,"
                                + " PAYER_CALL, REBILL_OTHER_PAYER or REVIEW",
                        "note FORMAT must be a text of at most 4,000 characters",
                        "nextActionOn FORMAT must be a day from 1900-01-01 to 2100-12-31, such as 2026-12-24",
                        "version FORMAT must be a positive whole number",
                        " UNKNOWN must have no other fields than action, channel, evidence, level, nextActionOn, note, reference,"
                                + " result, sentOn, version");
    }

    @Test
    void aMissingFieldIsRequired() {
        ApiResponse response = practice.post(LEAD, "cover", "{}");

        assertThat(errors(response)).containsExactly("owner REQUIRED must be a text");
    }

    @Test
    void aBodyThatIsNotAJsonObjectIsABadRequest() {
        assertThat(practice.post(BILLER, touches(open), "").status()).isEqualTo(400);
        assertThat(practice.post(BILLER, touches(open), "[1]").status()).isEqualTo(400);
        assertThat(practice.post(BILLER, touches(open), "{\"action\":").status())
                .isEqualTo(400);
    }
}
