package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.claim.ClaimWatchReader;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenMoneyTest {
    private static final Sample SAMPLE = Sample.of(SampleSpec.of(3).claims(400));
    private static final Caller REPORTING = new Caller("tool.example", Set.of("maple"), "reporting");

    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void everyWatchThatRunsIsListedOnceInTheOrderOfItsDay() {
        SAMPLE.files().forEach(file -> deployment.ingest(file.name(), file.bytes()));
        Instant early = weekWithWatches();

        List<JsonNode> watched = all("watched", RequestBuilder.ADMIN, early);

        assertThat(watched)
                .extracting(one -> one.path("claimId").asText())
                .containsExactlyInAnyOrderElementsOf(watchedClaims(early))
                .isNotEmpty();
        assertThat(watched).extracting(one -> one.path("runsOutOn").asText()).isSorted();
        assertThat(watched).allSatisfy(one -> {
            assertThat(one.path("cents").asLong()).isPositive();
            assertThat(one.path("claimId").asText()).isNotEmpty();
        });
    }

    @Test
    void moneyThatIsNoDenialIsClosedToRolesThatSeeNoPatients() {
        for (String list : List.of("watched", "notes")) {
            ApiResponse refused = deployment
                    .api()
                    .answer(RequestBuilder.get(list).by(REPORTING).build());

            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void notesAreTheSameHoweverOftenTheFileIsInterrupted() {
        byte[] file = SAMPLE.files().getFirst().bytes();
        var upload = deployment.upload("cut.835", file);
        for (int attempt = 0; attempt < 20; attempt++) {
            deployment.remittanceIntake().ingest(upload, () -> Duration.ZERO);
        }
        deployment.remittanceIntake().ingest(upload, Deployment.enoughTime());

        try (Deployment whole = new Deployment()) {
            whole.ingest("cut.835", file);

            assertThat(all("notes", RequestBuilder.ADMIN, Deployment.NOW)).isEqualTo(all(whole, "notes"));
        }
    }

    /// A moment in the weeks of the sample at which a payer has not decided everything.
    private Instant weekWithWatches() {
        return IntStream.range(0, 16)
                .mapToObj(week -> Instant.parse("2026-01-05T12:00:00Z").plus(Duration.ofDays(7L * week)))
                .filter(at -> !watchedClaims(at).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The claim number of each watch that the fold of every stored claim says.
    private List<String> watchedClaims(Instant at) {
        Practice practice = deployment.practice();
        ClaimWatchReader reader = new ClaimWatchReader(deployment.table());
        return TableContents.of(deployment.tableName()).items().stream()
                .map(item -> item.key().partition())
                .filter(partition -> partition.startsWith("maple#C#"))
                .distinct()
                .flatMap(partition ->
                        reader.read(practice, PracticeKeys.accountOf(partition), practice.day(at)).stream())
                .map(watched ->
                        watched.adjudication().adjudication().claimNumber().value())
                .toList();
    }

    private List<JsonNode> all(String list, Caller caller, Instant at) {
        return all(deployment, list, caller, at);
    }

    private static List<JsonNode> all(Deployment deployment, String list) {
        return all(deployment, list, RequestBuilder.ADMIN, Deployment.NOW);
    }

    private static List<JsonNode> all(Deployment deployment, String list, Caller caller, Instant at) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", "3"));
        do {
            JsonNode page = Json.read(deployment
                    .api()
                    .answer(RequestBuilder.get(list)
                            .query(query)
                            .by(caller)
                            .at(at)
                            .build())
                    .body());
            page.path("items").forEach(items::add);
            query.put("cursor", page.path("next").asText());
        } while (!query.get("cursor").isEmpty());
        return items;
    }
}
