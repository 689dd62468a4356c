package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Today is Monday, June 1, 2026. [WeekOfDenials] has the denials.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListResourceTest {
    private static final Caller LEAD = new Caller("lead.example", Set.of("maple"), "lead");
    private static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();

    @BeforeAll
    void fill() {
        WeekOfDenials.storeIn(StoredDenials.in(deployment));
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    @Test
    void aQueueIsSortedByTierThenByDollars() {
        JsonNode queue = get("queues/payer_follow_up", Map.of());

        assertThat(lines(queue, "tier"))
                .containsExactly(
                        "TOP anew.new",
                        "NEXT aowned.owned",
                        "NEXT aheld.held",
                        "STANDARD atwo.two",
                        "STANDARD aunbatched.unbatched",
                        "STANDARD aone.one",
                        "SMALL aoncely.oncely",
                        "SMALL atwice.twice",
                        "SMALL anever.never");
    }

    @Test
    void anUpstreamQueueIsWorkedByItsHead() {
        JsonNode queue = get("queues/CODING", Map.of());

        assertThat(queue.path("head").asText()).isEqualTo("coding.example");
        assertThat(lines(queue, "tier")).containsExactly("TOP acode.code");
    }

    @Test
    void denialsWithoutAnOwnerAreHeldEvenIfNew() {
        JsonNode held = get("held", Map.of());

        assertThat(held.path("count").asInt()).isEqualTo(2);
        assertThat(lines(held, "state")).containsExactly("NEW anew.new", "HELD aheld.held");
    }

    @Test
    void carriedOverEscalationsComeFirst() {
        JsonNode escalations = get("escalations", Map.of());

        assertThat(lines(escalations, "carriedOver", "dueOn"))
                .containsExactly("true 2026-05-24 acarried.carried", "false 2026-06-07 afresh.fresh");
        assertThat(escalations.path("waiting").asInt()).isEqualTo(2);
        assertThat(escalations.path("carriedOver").asInt()).isEqualTo(1);
        assertThat(escalations.path("openCents").asLong()).isEqualTo(150_000);
    }

    @Test
    void smallBalancesAreSortedByPayerAndHaveTheirReviews() {
        JsonNode small = get("small-balances", Map.of());

        assertThat(lines(small, "review", "reviews", "lastReviewed"))
                .containsExactly(
                        "IN_REVIEW 1 2026-W22 aoncely.oncely",
                        "PROPOSED 2 2026-W22 atwice.twice",
                        "IN_REVIEW 0 null anever.never");
        assertThat(get("small-balances/summary", Map.of())).isEqualTo(Json.read("""
            {"count": 3, "openCents": 12000, "payers": [{"payer": "PAYER-A", "count": 2, "openCents": 11000},
             {"payer": "PAYER-B", "count": 1, "openCents": 1000}]}\
            """));
    }

    @Test
    void aSummaryCountsTheListThatItIsNamedAfter() {
        assertThat(get("queues/payer_follow_up/summary", Map.of()).path("count").asInt())
                .isEqualTo(get("queues/payer_follow_up", Map.of()).path("items").size());
        assertThat(get("held/summary", Map.of()).path("count").asInt()).isEqualTo(2);
        assertThat(get("escalations/summary", Map.of())).isEqualTo(Json.read("""
            {"count": 2, "openCents": 150000, "carriedOver": {"count": 1, "openCents": 70000}, "day": "2026-06-01"}\
            """));
    }

    @Test
    void smallBalancesAreFilteredByReviewAndPayer() {
        assertThat(lines(get("small-balances", Map.of("review", "PROPOSED")), "review"))
                .containsExactly("PROPOSED atwice.twice");
        assertThat(lines(get("small-balances", Map.of("payer", "PAYER-B")), "review"))
                .containsExactly("IN_REVIEW anever.never");
    }

    @Test
    void aBatchHasItsProgress() {
        JsonNode batch =
                get("batches", Map.of("week", "2026-W22")).path("items").path(0);

        assertThat(batch.path("id").asText()).isEqualTo("2026-W22:PAYER-A:FOLLOW_UP");
        assertThat(batch.path("members").asInt()).isEqualTo(2);
        assertThat(batch.path("done").asInt()).isEqualTo(1);
        assertThat(batch.path("openCents").asLong()).isEqualTo(70_000);
        assertThat(batch.path("dueOn").asText()).isEqualTo("2026-05-31");
        assertThat(get("batches", Map.of()).path("items")).isEmpty();
    }

    @Test
    void theMembersOfABatchAreDenials() {
        assertThat(lines(get("batches/2026-W22:PAYER-A:FOLLOW_UP", Map.of()), "touches"))
                .containsExactly("2 atwo.two", "1 aone.one");
        assertThat(answer(LEAD, "batches/2026-W22:PAYER-A:CODING", Map.of(), "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queues/PAYER_FOLLOW_UP", "held", "escalations", "small-balances"})
    void pagesOfOneListEveryDenialOnce(String list) {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(list, cursor.isEmpty() ? Map.of("limit", "1") : Map.of("limit", "1", "cursor", cursor));
            paged.addAll(lines(page, "state"));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(lines(get(list, Map.of()), "state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queues/PAYER_FOLLOW_UP",
                "held",
                "escalations",
                "small-balances",
                "batches/2026-W22:PAYER-A:FOLLOW_UP"
            })
    void reportingSeesNoPatient(String list) {
        Map<String, String> include = Map.of("include", "patient");

        assertThat(answer(LEAD, list, include, "text/csv").body()).contains("MEMBER-", "CLAIM-");
        assertThat(answer(REPORTING, list, include, "text/csv").body()).doesNotContain("MEMBER-", "CLAIM-", "PATIENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queues/NOWHERE", "cycles/NEVER/runs", "payers/PAYER-A/top"})
    void anUnknownListIsNotFound(String list) {
        assertThat(answer(LEAD, list, Map.of(), "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batches?week=soon", "small-balances?review=LATER"})
    void anInvalidParameterIsRefused(String list) {
        String[] parts = list.split("[?=]", -1);

        assertThat(answer(LEAD, parts[0], Map.of(parts[1], parts[2]), "").status())
                .isEqualTo(400);
    }

    @Test
    void denialsAreFilteredByTierAssigneeProviderAndDayOfService() {
        assertThat(lines(get("denials", Map.of("tier", "TOP")), "deniedCents"))
                .containsExactly("80000 afresh.fresh", "65000 anew.new", "55000 acode.code");
        assertThat(lines(get("denials", Map.of("assignee", "coding.example")), "assignee"))
                .containsExactly("coding.example acode.code");
        assertThat(lines(get("denials", Map.of("provider", "1999999984", "tier", "SMALL")), "tier"))
                .containsExactly("SMALL aoncely.oncely", "SMALL atwice.twice", "SMALL anever.never");
        assertThat(get("denials", Map.of("provider", "1000000000")).path("items"))
                .isEmpty();
        assertThat(get("denials", Map.of("serviceFrom", "2026-04-01")).path("items"))
                .hasSize(12);
        assertThat(get("denials", Map.of("serviceFrom", "2026-04-02")).path("items"))
                .isEmpty();
    }

    private static List<String> lines(JsonNode page, String... fields) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(line -> Stream.concat(Arrays.stream(fields), Stream.of("id"))
                        .map(field -> line.path(field).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private JsonNode get(String list, Map<String, String> query) {
        return Json.read(answer(LEAD, list, query, "application/json").body());
    }

    private ApiResponse answer(Caller caller, String list, Map<String, String> query, String accept) {
        return api.answer(
                RequestBuilder.get(list).query(query).accept(accept).by(caller).build());
    }
}
