package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Today is Monday, June 1, 2026.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistResourceTest {
    private static final Caller ANNA = new Caller("anna.example", Set.of("maple"), "biller");
    private static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();
    private final StoredDenials denials = StoredDenials.in(deployment);

    @BeforeAll
    void fill() {
        addDue("top", 90_000, june(20));
        addDue("next", 50_000, LocalDate.of(2026, 5, 28));
        addDue("later", 40_000, june(10));
        addDue("due", 30_000, june(1));
        denials.add(denials.assigned(Category.CODING, "others", "PAYER-A", 20_000));
        addDue("near", 15_000, june(5), june(8));
        addDue("far", 14_000, june(9), june(9));
        addDue("late", 13_000, june(30), LocalDate.of(2026, 5, 20), june(4));
        addAppealed("sent", 12_000, june(4));
        addDue("small", 5_000, LocalDate.of(2026, 5, 29));
        denials.add(denials.assigned(Category.FOLLOW_UP, "bobs", "PAYER-B", 99_000));
        denials.add(denials.assigned(Category.CODING, "bobsothers", "PAYER-B", 60_000));
        denials.store();
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private void addDue(String id, long cents, LocalDate next, LocalDate... deadlines) {
        Denial assigned = denials.assigned(Category.FOLLOW_UP, id, "PAYER-A", cents, deadlines);
        denials.add(denials.touched(assigned, TouchAction.REVIEW, LocalDate.of(2026, 5, 19), next));
    }

    /// Adds a denial that waits for the payer until the end of June.
    private void addAppealed(String id, long cents, LocalDate... deadlines) {
        Denial assigned = denials.assigned(Category.FOLLOW_UP, id, "PAYER-A", cents, deadlines);
        denials.add(denials.touched(assigned, TouchAction.APPEAL, LocalDate.of(2026, 5, 19), june(30)));
    }

    @Test
    void theWorklistIsSortedBySectionThenByTierThenByDollars() {
        assertThat(lines(get(ANNA, Map.of())))
                .containsExactly(
                        "FIRST TOP 1 atop.top",
                        "FIRST STANDARD null anear.near",
                        "FIRST STANDARD null alate.late",
                        "OVERDUE NEXT 2 anext.next",
                        "OVERDUE SMALL null asmall.small",
                        "DUE STANDARD null adue.due",
                        "LATER STANDARD null alater.later",
                        "LATER STANDARD null afar.far",
                        "LATER STANDARD null asent.sent",
                        "WITH_OTHERS STANDARD null aothers.others");
    }

    @Test
    void theSummaryCountsTheSectionsAndWhatIsOverdueWithTheirOpenAmounts() {
        JsonNode summary = Json.read(
                api.answer(RequestBuilder.get("worklist/summary").by(ANNA).build())
                        .body());

        assertThat(summary).isEqualTo(Json.read("""
            {"owner": "anna.example", "day": "2026-06-01",
             "sections": {"FIRST": {"count": 3, "openCents": 118000}, "OVERDUE": {"count": 2, "openCents": 55000},
                          "DUE": {"count": 1, "openCents": 30000}, "LATER": {"count": 3, "openCents": 66000}},
             "overdue": {"count": 2, "openCents": 55000}}\
            """));
    }

    @Test
    void aSummaryOfOneSectionHasThatSectionAlone() {
        assertThat(sectionSummary("DUE")).isEqualTo(Json.read("{\"DUE\": {\"count\": 1, \"openCents\": 30000}}"));
        assertThat(sectionSummary("WITH_OTHERS"))
                .isEqualTo(Json.read("{\"WITH_OTHERS\": {\"count\": 1, \"openCents\": 20000}}"));
    }

    private JsonNode sectionSummary(String section) {
        return Json.read(api.answer(RequestBuilder.get("worklist/summary")
                                .query(Map.of("section", section))
                                .by(ANNA)
                                .build())
                        .body())
                .path("sections");
    }

    @Test
    void todayHasTheCallersHandAndThePracticeOnlyForALead() {
        JsonNode anna = Json.read(
                api.answer(RequestBuilder.get("today").by(ANNA).build()).body());
        JsonNode lead = Json.read(api.answer(RequestBuilder.get("today")
                        .by(new Caller("lead.example", Set.of("maple"), "lead"))
                        .build())
                .body());

        assertThat(anna.at("/sections/OVERDUE")).isEqualTo(Json.read("{\"count\": 2, \"openCents\": 55000}"));
        assertThat(anna.has("held")).isFalse();
        assertThat(lead.at("/smallBalances")).isEqualTo(Json.read("{\"count\": 1, \"openCents\": 5000}"));
        assertThat(lead.at("/held")).isEqualTo(Json.read("{\"count\": 0, \"openCents\": 0}"));
    }

    @Test
    void pagesOfAnySizeListEveryDenialOnce() {
        for (String limit : List.of("1", "2", "3", "8")) {
            assertThat(readAllPages(Map.of("limit", limit))).isEqualTo(lines(get(ANNA, Map.of())));
        }
    }

    @Test
    void theWorklistIsFilteredBySection() {
        assertThat(lines(get(ANNA, Map.of("section", "WITH_OTHERS"))))
                .containsExactly("WITH_OTHERS STANDARD null aothers.others");
        assertThat(lines(get(ANNA, Map.of("section", "DUE")))).containsExactly("DUE STANDARD null adue.due");
        assertThat(answer(ANNA, Map.of("section", "SOON"), "").status()).isEqualTo(400);
    }

    @Test
    void theHeadOfAQueueHasTheDenialsOfAllOwners() {
        assertThat(lines(get(ANNA, Map.of("owner", "coding.example"))))
                .containsExactly("OVERDUE NEXT 2 abobsothers.bobsothers", "OVERDUE STANDARD null aothers.others");
    }

    @Test
    void aLineHasTheNextStepAndItsDay() {
        JsonNode near = get(ANNA, Map.of()).path("items").path(1);

        assertThat(near.path("nearDeadline").asBoolean()).isTrue();
        assertThat(near.path("nextStep").asText()).isEqualTo("Look at it");
        assertThat(near.path("nextActionOn").asText()).isEqualTo("2026-06-05");
        assertThat(near.path("deadlines").path(0).path("daysLeft").asInt()).isEqualTo(7);
    }

    @Test
    void reportingSeesNoPatientAndABillersAccessIsRecorded() {
        Map<String, String> include = Map.of("owner", "bob.example", "include", "patient");

        assertThat(answer(REPORTING, include, "").body()).doesNotContain("CLAIM-", "MEMBER-", "INVENTED");
        assertThat(answer(ANNA, include, "").body()).contains("MEMBER-bobs");
        assertThat(TableContents.of(deployment.tableName()).items())
                .filteredOn(item -> item.text("pk").startsWith("maple#V#"))
                .anySatisfy(item -> {
                    assertThat(item.text("by")).isEqualTo("anna.example");
                    assertThat(item.text("op")).isEqualTo("GET worklist");
                    assertThat(item.texts("ds")).contains("abobs.bobs");
                })
                .noneMatch(item -> item.text("by").equals("tool.example")
                        && item.text("re").equals("SHOWN"));
    }

    @Test
    void theWorklistIsAvailableAsCsv() {
        ApiResponse csv = answer(ANNA, Map.of(), "text/csv");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(11);
        assertThat(csv.body().lines().findFirst().orElseThrow())
                .startsWith("\"id\",\"claimId\",")
                .endsWith(",\"section\",\"nearDeadline\"");
    }

    private List<String> readAllPages(Map<String, String> query) {
        List<String> lines = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>(query);
        while (true) {
            JsonNode page = get(ANNA, parameters);
            lines.addAll(lines(page));
            if (!page.has("next")) {
                return lines;
            }
            parameters.put("cursor", page.path("next").asText());
        }
    }

    private static List<String> lines(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(line -> line.path("section").asText() + " "
                        + line.path("tier").asText() + " " + line.path("rank").asText() + " "
                        + line.path("id").asText())
                .toList();
    }

    private JsonNode get(Caller caller, Map<String, String> query) {
        return Json.read(answer(caller, query, "application/json").body());
    }

    private ApiResponse answer(Caller caller, Map<String, String> query, String accept) {
        return api.answer(RequestBuilder.get("worklist")
                .query(query)
                .accept(accept)
                .by(caller)
                .build());
    }
}
