package health.overturn.storage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reads and writes JSON with one configuration for the whole service.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /// The deepest that a document of a caller may be nested.
    public static final int MAX_DEPTH = 20;
    private static final int MAX_DIGITS = 30;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// @throws InvalidJsonException if the text is not JSON; the message quotes nothing of it
    public static JsonNode read(String text) {
        return read(MAPPER, text);
    }

    /// Reads a document of a caller: bounded in depth and in the length of numbers, each field once, nothing behind it.
    ///
    /// @throws InvalidJsonException if the text is not such a document; the message quotes nothing of it
    public static JsonNode readStrictly(String text) {
        return read(STRICT, text);
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException invalid) {
            // A document beyond a limit has no location.
            JsonLocation at = invalid.getLocation() == null ? JsonLocation.NA : invalid.getLocation();
            throw new InvalidJsonException(at.getLineNr(), at.getColumnNr());
        }
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("bug: a JSON tree cannot be written", unexpected);
        }
    }
}
