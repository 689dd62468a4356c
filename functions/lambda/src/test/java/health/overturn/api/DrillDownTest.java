package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillDownTest {
    private final MetricExamples examples = new MetricExamples();

    @AfterAll
    void close() {
        examples.close();
    }

    @Test
    void aCountOfOpenDenialsLinksToAsManyDenials() {
        List<JsonNode> figures = figures("OPEN_NOW");

        assertThat(figures).hasSizeGreaterThan(30);
        assertThat(figures.stream()
                        .filter(figure ->
                                denials(figure).size() != figure.path("value").asInt()))
                .isEmpty();
    }

    @Test
    void aCountOfTheWeeksDenialsLinksToThem() {
        List<JsonNode> figures = figures("PAYER_DATE").stream()
                .filter(figure -> figure.path("figure").asText().equals("denials"))
                .toList();

        assertThat(figures).hasSizeGreaterThan(10);
        assertThat(figures.stream()
                        .filter(figure ->
                                denials(figure).size() < figure.path("value").asInt()))
                .isEmpty();
    }

    private List<JsonNode> figures(String basis) {
        ApiResponse snapshot = examples.api()
                .answer(MetricExamples.get(
                        basis.equals("OPEN_NOW") ? "snapshots/2026-06-02" : "snapshots/2026-W22", Map.of()));
        return Json.read(snapshot.body())
                .path("figures")
                .valueStream()
                .filter(figure -> figure.path("basis").asText().equals(basis)
                        && figure.path("unit").asText().equals("COUNT"))
                .toList();
    }

    private List<JsonNode> denials(JsonNode figure) {
        URI link = URI.create(figure.path("denialsUrl").asText());
        Map<String, String> query = new HashMap<>(Map.of("limit", "200"));
        for (String pair : link.getRawQuery().split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            query.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
        }
        ApiResponse answer = examples.api()
                .answer(RequestBuilder.root("GET", link.getPath())
                        .query(query)
                        .at(MetricExamples.NOW)
                        .build());
        return Json.read(answer.body()).path("items").valueStream().toList();
    }
}
