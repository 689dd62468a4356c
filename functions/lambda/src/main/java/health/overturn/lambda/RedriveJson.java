package health.overturn.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.redrive.DescribedLetter;
import health.overturn.operations.redrive.LetterName;
import health.overturn.operations.redrive.LetterResult;
import health.overturn.operations.redrive.Redrive;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The request and the answers of the function `Redrive`.
final class RedriveJson {
    /// An answer of Lambda holds 6 MB; a letter has some hundred bytes.
    private static final int MAX_LETTERS = 5_000;

    private RedriveJson() {}

    /// Returns the bodies that a request wants described; none for a redrive.
    static List<String> bodiesToDescribe(InputStream event) throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        return text.isBlank()
                ? List.of()
                : Json.read(text)
                        .path("describe")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();
    }

    /// The counts are of all letters. The list ends after the first 5,000.
    static JsonNode of(Redrive.Result result, List<LetterResult> letters) {
        ObjectNode json = Json.object().put("replayed", result.replayed()).put("remaining", result.remaining());
        ArrayNode list = json.putArray("letters");
        letters.stream().limit(MAX_LETTERS).forEach(letter -> list.add(of(letter)));
        return json;
    }

    static JsonNode ofDescribed(List<DescribedLetter> letters) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("letters");
        letters.forEach(described -> list.add(
                of(described.letter()).put("attempts", described.attempts()).put("why", described.why())));
        return json;
    }

    private static ObjectNode of(LetterResult result) {
        ObjectNode json = of(result.letter()).put("status", result.status().name());
        result.errors().errors().forEach(json.putArray("errors")::add);
        return json;
    }

    private static ObjectNode of(LetterName letter) {
        return Json.object()
                .put("kind", letter.kind())
                .put("practice", letter.practice())
                .put("id", letter.id());
    }
}
