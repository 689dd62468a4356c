package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.remittance.Person;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No protected value leaves in an answer without a record of that read, whatever is asked and whoever asks.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadRecordTest {
    private static final Set<String> MAPLE = Set.of("maple");
    private static final Caller REPORTING = new Caller("tool.example", MAPLE, "reporting");
    private static final List<Caller> CALLERS = List.of(
            RequestBuilder.ADMIN,
            new Caller("lead.example", MAPLE, "lead"),
            new Caller("biller.example", MAPLE, "biller"),
            new Caller("auth.example", MAPLE, "upstream"),
            REPORTING);
    /// What people write in the examples: notes, reasons, results, references and what was done about a review.
    private static final Set<String> WRITTEN = Set.of(
            "invented words", "a note", "told", "called", "no answer", "CALL-INVENTED-1", "Trained the front desk");

    private final ContractExamples examples = new ContractExamples();
    private final Map<Deployment, Integer> recorded = new HashMap<>();

    @AfterAll
    void close() {
        examples.close();
    }

    Stream<String> operations() {
        return OpenApiContract.of(OpenApiDocument.response().body()).operations().stream()
                .filter(operation -> !operation.endsWith("openapi.yaml"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whateverAnAnswerHoldsOfPatientsIsRecorded(String operation) {
        Deployment deployment = examples.deployment(operation);
        for (Caller caller : CALLERS) {
            for (ApiRequest example : examples.requestsFor(operation)) {
                for (String form : List.of("application/json", "text/csv")) {
                    check(
                            deployment,
                            RequestBuilder.copyOf(example)
                                    .by(caller)
                                    .accept(form)
                                    .build());
                }
            }
        }
    }

    private void check(Deployment deployment, ApiRequest request) {
        int before = recorded.getOrDefault(deployment, reads(deployment));
        ApiResponse response = deployment.api().answer(request);
        recorded.put(deployment, reads(deployment));

        Set<String> held = protectedValues(deployment).stream()
                .filter(value -> response.body().contains(value))
                .collect(Collectors.toCollection(TreeSet::new));
        if (request.caller() == REPORTING) {
            assertThat(held).as(request.path() + " to reporting").isEmpty();
        }
        if (!held.isEmpty()) {
            assertThat(recorded.get(deployment))
                    .as("%s %s holds %s", request.method(), request.path(), held)
                    .isGreaterThan(before);
        }
    }

    private static int reads(Deployment deployment) {
        return (int) Stream.of("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06")
                .flatMap(month -> deployment.table().readPartition("maple#V#" + month).stream())
                .filter(item -> item.text("re").equals("SHOWN"))
                .count();
    }

    private final Map<Deployment, Set<String>> values = new HashMap<>();

    /// The quoted values as JSON and CSV show them.
    private Set<String> protectedValues(Deployment deployment) {
        return values.computeIfAbsent(
                deployment,
                each -> Stream.concat(
                                TableContents.of(each.tableName()).adjudications().stream()
                                        .flatMap(ReadRecordTest::valuesOf),
                                WRITTEN.stream().map(text -> '"' + text + '"'))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> valuesOf(StoredAdjudication stored) {
        Person patient = stored.details().patient();
        return Stream.of(
                        stored.adjudication().claimNumber(),
                        stored.adjudication().payerClaimNumber(),
                        patient.memberId())
                .map(value -> value.value())
                .filter(value -> value.length() > 5);
    }

    @Test
    void aRefusalIsRecordedOnceAnHour() {
        try (ApiPractice practice = new ApiPractice()) {
            practice.post(ApiPractice.REPORTING, "touches", "{}");
            practice.post(ApiPractice.REPORTING, "touches", "{}");
            practice.post(new Caller("stranger.example", MAPLE, "lead"), "touches", "{}");
            practice.ask(ApiPractice.LEAD, "/v1/practices/oak/denials");

            List<JsonNode> refused = practice.reads();

            assertThat(refused)
                    .extracting(read -> read.path("person").asText() + " "
                            + read.path("operation").asText() + " "
                            + read.path("result").asText())
                    .containsExactlyInAnyOrder(
                            "tool.example POST touches REFUSED_ROLE",
                            "stranger.example POST touches REFUSED_PERSON",
                            "lead.example GET denials REFUSED_PRACTICE");
        }
    }

    @Test
    void theRecordSaysWhoSawWhatOfWhichDenial() {
        try (ApiPractice practice = new ApiPractice()) {
            String id = practice.enterDenial("ACCT-INVENTED-7", "INVENTED1", 90_000);
            practice.get("denials/" + id);

            JsonNode read = practice.reads().getFirst();

            assertThat(read.path("person").asText()).isEqualTo("lead.example");
            assertThat(read.path("operation").asText()).isEqualTo("GET denials/{id}");
            assertThat(read.path("held")).isEqualTo(Json.read("[\"CLAIM_NUMBER\"]"));
            assertThat(read.path("of")).isEqualTo(Json.array().add(id));
        }
    }
}
