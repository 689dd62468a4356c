package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Requests for the operations that move data in and out in bulk.
final class FlowExamples {
    private static final String OFFER = "{\"bytes\": 3, \"sha256\": \"" + "ab".repeat(32) + "\"}";
    private static final String ORDER =
            "{\"what\": \"DENIALS\", \"format\": \"CSV\", \"asOf\": \"2026-06-01T15:00:00Z\"}";

    private final Deployment deployment;
    private final Api api;

    FlowExamples(Deployment deployment, Api api) {
        this.deployment = deployment;
        this.api = api;
    }

    List<ApiRequest> requestsFor(String operation) {
        return switch (operation) {
            case "GET /v1/practices/{practice}/moves" ->
                List.of(
                        RequestBuilder.get("moves").query(Map.of("limit", "1")).build(),
                        RequestBuilder.get("moves").build());
            case "POST /v1/practices/{practice}/uploads" -> List.of(offer());
            case "GET /v1/practices/{practice}/uploads/{file}" -> uploads();
            case "POST /v1/practices/{practice}/exports" -> List.of(order());
            case "GET /v1/practices/{practice}/exports/{id}" -> List.of(export());
            default -> List.of();
        };
    }

    private static ApiRequest offer() {
        return RequestBuilder.post("uploads").body(OFFER).build();
    }

    private static ApiRequest order() {
        return RequestBuilder.post("exports").body(ORDER).build();
    }

    /// One that is read, one with the same content, and one that is no remittance.
    private List<ApiRequest> uploads() {
        byte[] fresh =
                Sample.of(SampleSpec.of(11).claims(40)).files().getFirst().bytes();
        return Stream.of(fresh, fresh, "a letter".getBytes(StandardCharsets.UTF_8))
                .map(content -> {
                    String file =
                            Json.read(api.answer(offer()).body()).path("file").asText();
                    deployment.ingest(file, content);
                    return RequestBuilder.get("uploads/" + file).build();
                })
                .toList();
    }

    private ApiRequest export() {
        String id = Json.read(api.answer(order()).body()).path("id").asText();
        deployment.useCases().runExport().resume("maple", id, Deployment.enoughTime());
        return RequestBuilder.get("exports/" + id).build();
    }
}
