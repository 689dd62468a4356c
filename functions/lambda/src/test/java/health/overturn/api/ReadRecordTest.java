package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.contract.OpenApiDocument;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.lambda.fake.TableContents;
import health.overturn.remittance.Person;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.ReadPosition;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.json.Json;
import java.time.Instant;
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
    private static final Caller BILLER = new Caller("biller.example", MAPLE, "biller");
    private static final List<Caller> CALLERS = List.of(
            RequestBuilder.ADMIN,
            new Caller("lead.example", MAPLE, "lead"),
            BILLER,
            new Caller("auth.example", MAPLE, "upstream"),
            REPORTING);
    private static final Set<String> FILES = Set.of("again.835", "letter.txt", "missing.835");
    /// What people write in the examples: notes, reasons, results, references and what was done about a review.
    private static final Set<String> WRITTEN = Set.of(
            "invented words",
            "a note",
            "told",
            "called",
            "no answer",
            "CALL-INVENTED-1",
            "Asked for authorizations before the visit");

    private final ContractExamples examples = new ContractExamples();
    private final Map<Deployment, Set<String>> values = new HashMap<>();
    private int asked;

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
                check(deployment, RequestBuilder.copyOf(example).by(caller));
                if (operation.startsWith("GET") && (caller == BILLER || caller == REPORTING)) {
                    check(deployment, RequestBuilder.copyOf(example).by(caller).accept("text/csv"));
                }
            }
        }
    }

    /// Each request has a moment of its own, by which its record is found.
    private void check(Deployment deployment, RequestBuilder builder) {
        Instant at = builder.build().at().plusMillis(++asked);
        ApiRequest request = builder.at(at).build();
        ApiResponse response = deployment.api().answer(request);

        Set<String> held = protectedValues(deployment).stream()
                .filter(value -> response.body().contains(value))
                .collect(Collectors.toCollection(TreeSet::new));
        if (request.caller().role().equals(REPORTING.role())) {
            assertThat(held).as(request.path() + " to reporting").isEmpty();
        }
        if (!held.isEmpty()) {
            assertThat(isRecorded(deployment, at))
                    .as("%s %s holds %s", request.method(), request.path(), held)
                    .isTrue();
        }
    }

    private static boolean isRecorded(Deployment deployment, Instant at) {
        PracticeKeys keys = new PracticeKeys("maple");
        String moment = ReadPosition.before(at);
        return deployment
                .table()
                .query(IndexRange.latest(keys.readPartition(PracticeKeys.month(at)), moment + "~", 1))
                .stream()
                .anyMatch(item ->
                        item.key().sort().startsWith(moment) && item.text("re").equals("SHOWN"));
    }

    /// The quoted values as JSON and CSV show them.
    private Set<String> protectedValues(Deployment deployment) {
        return values.computeIfAbsent(
                deployment,
                each -> Stream.concat(
                                TableContents.of(each.tableName()).adjudications().stream()
                                        .flatMap(ReadRecordTest::valuesOf),
                                Stream.concat(FILES.stream(), WRITTEN.stream().map(text -> '"' + text + '"')))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> valuesOf(StoredAdjudication stored) {
        Person patient = stored.details().patient();
        String name = patient.firstName().value() + " " + patient.lastName().value();
        Stream<String> numbers = Stream.of(
                        stored.adjudication().claimNumber(),
                        stored.adjudication().payerClaimNumber(),
                        patient.memberId())
                .map(value -> value.value())
                .filter(value -> value.length() > 5);
        return name.isBlank() ? numbers : Stream.concat(numbers, Stream.of('"' + name + '"'));
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
            assertThat(read.path("held")).isEqualTo(Json.read("[\"CLAIM_NUMBER\", \"FILE_NAME\"]"));
            assertThat(read.path("of")).isEqualTo(Json.array().add(id));
        }
    }
}
