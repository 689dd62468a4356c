package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.OpenApiDocument;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every limit that the contract states for a body is held by the API.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyLimitsTest {
    private final ContractExamples examples = new ContractExamples();
    private final OpenApiContract contract =
            OpenApiContract.of(OpenApiDocument.response().body());

    @AfterAll
    void close() {
        examples.close();
    }

    Stream<String> operations() {
        return contract.operations().stream()
                .filter(operation -> !contract.bodySchema(operation).isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyBeyondALimitOfTheContractIsRefused(String operation) {
        ApiRequest good = examples.requestsFor(operation).getFirst();
        JsonNode schema = contract.resolve(contract.bodySchema(operation));

        schema.path("properties").properties().forEach(property -> {
            for (JsonNode value : beyond(contract.resolve(property.getValue()))) {
                ObjectNode body = Json.read(good.body()).deepCopy();
                body.set(property.getKey(), value);
                ApiResponse response = examples.api(operation)
                        .answer(RequestBuilder.copyOf(good)
                                .body(Json.write(body))
                                .build());
                assertThat(response.status())
                        .as(property.getKey() + " " + property.getValue())
                        .isEqualTo(422);
                // An empty name is for the rules of the denial to refuse.
                if (!value.asText("none").isEmpty()) {
                    assertThat(response.body()).contains("\"field\":\"" + property.getKey());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyWithoutARequiredFieldOrWithAnUnknownOneIsRefused(String operation) {
        ApiRequest good = examples.requestsFor(operation).getFirst();
        List<ObjectNode> bad = new ArrayList<>();
        contract.resolve(contract.bodySchema(operation)).path("required").forEach(field -> {
            ObjectNode body = Json.read(good.body()).deepCopy();
            body.remove(field.asText());
            bad.add(body);
        });
        bad.add(((ObjectNode) Json.read(good.body())).put("colour", "red"));

        for (ObjectNode body : bad) {
            assertThat(examples.api(operation)
                            .answer(RequestBuilder.copyOf(good)
                                    .body(Json.write(body))
                                    .build())
                            .status())
                    .as(body.toString())
                    .isEqualTo(422);
        }
    }

    /// Values just beyond what a schema allows.
    private static List<JsonNode> beyond(JsonNode schema) {
        ObjectNode values = Json.object();
        if (schema.has("maxLength")) {
            values.put("long", "n".repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("minLength")) {
            values.put("empty", "");
        }
        if (schema.has("minimum")) {
            values.put("small", schema.path("minimum").asLong() - 1);
        }
        if (schema.has("maximum")) {
            values.put("large", schema.path("maximum").asLong() + 1);
        }
        if (schema.has("enum")) {
            values.put("constant", "NONE_OF_THEM");
        }
        if (schema.path("format").asText().equals("date")) {
            values.put("day", "2026-02-30");
        }
        if (schema.has("maxItems")) {
            var items = values.putArray("items");
            for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
                items.add("item-" + i);
            }
        }
        return values.properties().stream().map(Map.Entry::getValue).toList();
    }
}
