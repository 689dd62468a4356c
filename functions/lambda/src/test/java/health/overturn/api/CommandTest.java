package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.CODER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Move;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.DenialMover;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The commands of people that are allowed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandTest {
    private final ApiPractice practice = new ApiPractice();

    @AfterAll
    void close() {
        practice.close();
    }

    private JsonNode post(Caller by, String path, String body) {
        ApiResponse response = practice.post(by, path, body);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return Json.read(response.body());
    }

    private List<String> moves(String id) {
        return practice.get("denials/" + id).path("history").findValuesAsText("move");
    }

    @Test
    void aTouchOnANewDenialAssignsItFirst() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        JsonNode now = post(BILLER, "denials/" + id + "/touches", """
            {"action": "PAYER_CALL", "note": "called", "result": "on hold", "nextActionOn": "2026-06-05"}
            """);

        assertThat(now.path("state").asText()).isEqualTo("WORKING");
        assertThat(now.path("nextActionOn").asText()).isEqualTo("2026-06-05");
        assertThat(now.path("version").asInt()).isEqualTo(3);
        assertThat(moves(id)).containsExactly("INTAKE", "ASSIGN", "TOUCH");
        assertThat(practice.get("denials/" + id)
                        .path("history")
                        .path(2)
                        .path("note")
                        .asText())
                .isEqualTo("called");
    }

    @Test
    void aSubmissionWaitsThirtyDaysForThePayer() {
        String id = practice.enterDenial("ACCT-2", "INVENTED1", 90_000);

        JsonNode now = post(BILLER, "denials/" + id + "/touches", "{\"action\": \"APPEAL\", \"note\": \"sent\"}");

        assertThat(now.path("state").asText()).isEqualTo("WAITING_ON_PAYER");
        assertThat(now.path("nextActionOn").asText()).isEqualTo("2026-07-01");
    }

    @Test
    void aSmallBalanceNeedsNoNote() {
        String id = practice.enterDenial("ACCT-3", "INVENTED1", 9_999);

        assertThat(post(BILLER, "denials/" + id + "/touches", "{\"action\": \"REVIEW\"}")
                        .path("touches")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyThePersonWhoMadeAResolutionCanUndoIt() {
        String id = practice.enterDenial("ACCT-4", "INVENTED1", 90_000);
        JsonNode resolved = post(
                BILLER,
                "denials/" + id + "/resolution",
                "{\"outcome\": \"PAID\", \"note\": \"check\", \"recoveredCents\": 90000, \"version\": 1}");
        String undo = "{\"version\": 2, \"why\": \"another claim was meant\"}";

        ApiResponse other = practice.post(
                new Caller("other.example", BILLER.practices(), "biller"), "denials/" + id + "/undo", undo);
        JsonNode now = post(BILLER, "denials/" + id + "/undo", undo);

        assertThat(resolved.path("outcome").asText()).isEqualTo("PAID");
        assertThat(resolved.path("recoveredCents").asInt()).isEqualTo(90_000);
        assertThat(other.body()).contains("NOT_UNDOABLE");
        assertThat(now.path("state").asText()).isEqualTo("NEW");
    }

    @Test
    void aLeadReassignsAndReopens() {
        String id = practice.enterDenial("ACCT-5", "UNOWNED", 90_000);

        JsonNode reassigned = post(
                LEAD, "denials/" + id + "/reassignment", "{\"owner\": \"other.example\", \"why\": \"knows them\"}");
        practice.resolve(id);
        JsonNode reopened = post(LEAD, "denials/" + id + "/reopening", "{\"why\": \"they will pay\"}");

        assertThat(reassigned.path("owner").asText()).isEqualTo("other.example");
        assertThat(reassigned.path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(reopened.path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(reopened.path("owner").asText()).isEqualTo("other.example");
    }

    @Test
    void aNewCategoryChangesTheQueue() {
        String id = practice.enterDenial("ACCT-6", "INVENTED1", 90_000);

        JsonNode now =
                post(BILLER, "denials/" + id + "/category", "{\"category\": \"CODING\", \"why\": \"the modifier\"}");

        assertThat(now.path("queue").asText()).isEqualTo("CODING");
        assertThat(now.path("assignee").asText()).isEqualTo("coding.example");
        assertThat(post(CODER, "denials/" + id + "/touches", "{\"action\": \"REVIEW\", \"note\": \"read\"}")
                        .path("state")
                        .asText())
                .isEqualTo("WORKING");
    }

    @Test
    void aLeadMakesEachDecisionOnAnEscalation() {
        assertThat(decide(
                                "ACCT-7",
                                "{\"decision\": \"WRITE_OFF\", \"writeOffReason\": \"TOO_LATE\", \"note\": \"too late\"}")
                        .path("outcome")
                        .asText())
                .isEqualTo("WRITTEN_OFF");
        assertThat(decide("ACCT-8", "{\"decision\": \"APPEAL\", \"note\": \"with the record\"}")
                        .path("state")
                        .asText())
                .isEqualTo("WAITING_ON_PAYER");
        assertThat(decide(
                                "ACCT-9",
                                "{\"decision\": \"REASSIGN\", \"owner\": \"other.example\", \"note\": \"knows them\"}")
                        .path("owner")
                        .asText())
                .isEqualTo("other.example");
    }

    private JsonNode decide(String claim, String decision) {
        String id = practice.enterDenial(claim, "INVENTED1", 90_000);
        practice.escalate(id);
        return post(LEAD, "escalations/" + id + "/decision", decision);
    }

    @Test
    void aBulkTouchHasAResultForEachDenial() {
        String good = practice.enterDenial("ACCT-10", "INVENTED1", 90_000);
        String held = practice.enterDenial("ACCT-11", "UNOWNED", 90_000);

        JsonNode results = post(BILLER, "touches", """
            {"ids": ["%s", "%s", "none.such"], "action": "PAYER_CALL", "note": "called for all"}
            """.formatted(good, held)).path("items");

        assertThat(results.findValuesAsText("status")).containsExactly("200", "422", "404");
        assertThat(results.path(0).path("state").asText()).isEqualTo("WORKING");
        assertThat(results.path(1).path("rule").asText()).isEqualTo("HELD");
        assertThat(practice.stored(held).version()).isEqualTo(1);
    }

    @Test
    void onlyALeadWritesOffSmallBalances() {
        String small = practice.enterDenial("ACCT-12", "INVENTED1", 9_999);
        String large = practice.enterDenial("ACCT-13", "INVENTED1", 10_000);
        String body = "{\"ids\": [\"%s\", \"%s\"], \"note\": \"approved\"}".formatted(small, large);

        ApiResponse byBiller = practice.post(BILLER, "small-balances/write-off", body);
        JsonNode byLead = post(LEAD, "small-balances/write-off", body).path("items");

        assertThat(byBiller.status()).isEqualTo(403);
        assertThat(Json.read(byBiller.body()).path("rule").asText()).isEqualTo("ROLE");
        assertThat(byLead.path(0).path("outcome").asText()).isEqualTo("SOFT_WRITTEN_OFF");
        assertThat(byLead.path(1).path("rule").asText()).isEqualTo("NOT_SMALL");
    }

    @Test
    void aTouchOnABatchIsRecordedOnRemainingDenialsExceptTheExcepted() {
        Batch batch = new Batch(new Week(LocalDate.of(2026, 6, 1)), "INVENTED1", Category.AUTHORIZATION);
        String large = addMember("ACCT-14", 40_000, batch);
        String small = addMember("ACCT-15", 30_000, batch);
        String excepted = addMember("ACCT-16", 50_000, batch);
        addMember("ACCT-17", 30_000, new Batch(batch.week(), "INVENTED1", Category.CODING));
        String path = "batches/" + batch.id() + "/touches";
        String body = "{\"action\": \"PAYER_CALL\", \"note\": \"called\", \"except\": [\"" + excepted + "\"]}";

        JsonNode first = post(LEAD, path, body).path("items");
        JsonNode again = post(LEAD, path, body).path("items");

        assertThat(first.findValuesAsText("id")).containsExactly(large, small);
        assertThat(first.findValuesAsText("touchesSinceDecision")).containsExactly("2", "2");
        assertThat(again).isEmpty();
        assertThat(practice.post(LEAD, "batches/2026-W99:INVENTED1:CODING/touches", body)
                        .status())
                .isEqualTo(404);
    }

    private String addMember(String claim, long cents, Batch batch) {
        String id = practice.enterDenial(claim, "INVENTED1", cents);
        post(BILLER, "denials/" + id + "/touches", "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}");
        new DenialMover(practice.deployment)
                .move(id, List.of(new Move.Batched(batch)), new Actor.Cycle(ScheduledJob.MIDDLE_LAYER, batch.week()));
        return id;
    }
}
