package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.contract.OpenApiDocument;
import health.overturn.api.contract.QueryParameters;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Threshold;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the contract with the API, both ways. A new route needs an operation in the contract and requests in
/// [ContractExamples].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final ContractExamples examples = new ContractExamples();
    /// Requests change the practice. Only the test of responses uses the first one, so it reads the same whichever
    /// test runs first.
    private final ContractExamples otherExamples = new ContractExamples();
    private final OpenApiContract contract =
            OpenApiContract.of(OpenApiDocument.response().body());

    @AfterAll
    void close() {
        examples.close();
        otherExamples.close();
    }

    Stream<String> operations() {
        return contract.operations().stream();
    }

    Stream<Route> routes() {
        return examples.api().routes().stream();
    }

    private static String operation(Route route) {
        return route.method() + " " + route.path();
    }

    @Test
    void theContractAndTheApiHaveTheSameOperations() {
        assertThat(contract.operations())
                .isEqualTo(routes().map(ContractTest::operation).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        assertThat(contract.operations().stream().map(contract::operationId))
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteHasTheParametersOfTheContract(Route route) {
        Set<String> inPath = VARIABLE.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(contract.parameters(operation(route), "query")).isEqualTo(route.parameters());
        assertThat(contract.parameters(operation(route), "path")).isEqualTo(inPath);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aParameterTakesTheValuesOfTheContract(Route route) {
        for (String name : route.parameters()) {
            assertThat(contract.parameterSchema(operation(route), name))
                    .as(name)
                    .isEqualTo(Json.read(
                            Json.write(QueryParameters.format(route, name).schema())));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteHasTheMediaTypesAndTheColumnsOfTheContract(Route route) {
        assertThat(contract.answerTypes(operation(route)))
                .containsExactlyInAnyOrderElementsOf(route.formats().types());
        assertThat(contract.csvColumns(operation(route)))
                .isEqualTo(route.formats().columns().names());
        if (!contract.bodyTypes(operation(route)).isEmpty()) {
            assertThat(contract.bodyTypes(operation(route)))
                    .containsExactlyInAnyOrderElementsOf(route.formats().bodyTypes());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aListIsJsonAndCsv(Route route) {
        JsonNode answer = contract.resolve(contract.responseSchema(operation(route)));
        if (route.method().equals("GET") && answer.path("properties").has("items")) {
            assertThat(contract.offersCsv(operation(route))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theResponsesOfAnOperationHaveTheFieldsOfItsSchema(String operation) {
        JsonPaths fields = new JsonPaths(contract, contract.responseSchema(operation));
        List<ApiRequest> requests = examples.requestsFor(operation);

        for (ApiRequest request : requests) {
            ApiResponse response = examples.api(operation).answer(request);
            assertThat(response.status()).as(response.body()).isEqualTo(contract.successStatus(operation));
            if (!contract.responseSchema(operation).isMissingNode()) {
                fields.record(Json.read(response.body()));
            }
        }

        assertThat(requests).isNotEmpty();
        assertThat(fields.errors()).isEmpty();
        assertThat(fields.seen()).isEqualTo(fields.named());
    }

    /// In a list, some fields depend on the denials that it has; one denial after the other shows all of them.
    @Test
    void theDenialsOfTheExamplesHaveEveryFieldThatOnlySomeDenialsHave() {
        String operation = "GET /v1/practices/{practice}/denials/{id}";
        JsonPaths fields = new JsonPaths(contract, contract.responseSchema(operation));

        otherExamples
                .requestsFor(operation)
                .forEach(request -> fields.record(
                        Json.read(otherExamples.api(operation).answer(request).body())));

        assertThat(fields.seen()).isEqualTo(fields.all());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theRequestsOfAnOperationHaveTheFieldsOfItsSchema(String operation) {
        JsonPaths fields = new JsonPaths(contract, contract.bodySchema(operation));

        otherExamples.requestsFor(operation).stream()
                .filter(request -> !request.body().isEmpty())
                .forEach(request -> fields.record(Json.read(request.body())));

        assertThat(fields.errors()).isEmpty();
        assertThat(fields.seen()).isEqualTo(fields.named());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationOffersCsvIfTheContractDoes(String operation) {
        ApiRequest plain = otherExamples.requestsFor(operation).getFirst();

        ApiResponse response = otherExamples
                .api(operation)
                .answer(RequestBuilder.copyOf(plain).accept("text/csv").build());

        assertThat(response.contentType().startsWith("text/csv")).isEqualTo(contract.offersCsv(operation));
    }

    @Test
    void theContractHasEverySetting() {
        Set<String> named =
                new JsonPaths(contract, contract.bodySchema("PUT /v1/practices/{practice}/settings")).named();

        assertThat(named)
                .containsAll(Stream.concat(
                                Stream.of(Threshold.values()).map(Threshold::key),
                                Stream.of(ScheduledJob.values()).map(ScheduledJob::key))
                        .map(key -> "/" + key)
                        .toList());
    }

    /// A public route states none, and [health.overturn.api.http.Route] refuses any other route without roles.
    @Test
    void theContractAndThePagesOfProblemsAreAloneInBeingPublic() {
        assertThat(routes().filter(route -> route.roles().isEmpty()).map(ContractTest::operation))
                .containsExactly("GET /v1/openapi.yaml", "GET /v1/problems/{name}");
    }

    @Test
    void aMethodThatThePathDoesNotHaveIsRefused() {
        ApiResponse response = examples.api().answer(ContractExamples.request("DELETE", "settings", Map.of(), ""));

        assertThat(response.status()).isEqualTo(405);
        assertThat(Json.read(response.body()).path("detail").asText()).isEqualTo("method not allowed; use GET or PUT");
    }

    @Test
    void aQueryParameterThatARouteDoesNotKnowIsRefused() {
        ApiResponse response =
                examples.api().answer(ContractExamples.request("GET", "remittances", Map.of("carcs", "45"), ""));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Json.read(response.body()).path("detail").asText())
                .isEqualTo("carcs: unknown query parameter; allowed: cursor, limit");
    }
}
