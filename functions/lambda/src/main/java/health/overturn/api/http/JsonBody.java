package health.overturn.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;

/// Reads the JSON that a caller sent, strictly.
public final class JsonBody {
    private JsonBody() {}

    /// @throws BadRequestException if the text is not one JSON object with well-formed texts; the message quotes
    ///     nothing of it
    public static JsonNode object(String body) {
        JsonNode read = read(body);
        if (!read.isObject()) {
            throw invalid("body: must be a JSON object");
        }
        if (!isWellFormed(read)) {
            throw invalid("body: must hold no NUL and no half of a surrogate pair");
        }
        return read;
    }

    private static JsonNode read(String body) {
        try {
            return Json.readStrictly(body);
        } catch (InvalidJsonException malformed) {
            throw invalid("body: must be a JSON object, at most " + Json.MAX_DEPTH
                    + " levels deep, with each field once and nothing behind it; " + malformed.getMessage());
        }
    }

    private static boolean isWellFormed(JsonNode node) {
        if (node.isTextual()) {
            return isWellFormed(node.asText());
        }
        return node.properties().stream().allMatch(field -> isWellFormed(field.getKey()))
                && node.valueStream().allMatch(JsonBody::isWellFormed);
    }

    private static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && PercentText.isWellFormed(text);
    }

    private static BadRequestException invalid(String message) {
        return new BadRequestException(ProblemType.INVALID_JSON, message);
    }
}
