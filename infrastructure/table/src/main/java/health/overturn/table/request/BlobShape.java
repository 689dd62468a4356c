package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/// Bytes as a text in Base64.
record BlobShape() implements Shape {
    private static final int GROUP = 4;

    @Override
    public void requireForm(JsonNode value) {
        if (!value.isTextual()) {
            throw RefusedRequestException.malformed(
                    value.isContainerNode()
                            ? "Start of structure or map found where not expected"
                            : "only base-64-encoded strings are convertible to bytes");
        }
        String text = value.textValue();
        if (text.length() % GROUP != 0) {
            throw RefusedRequestException.malformed(
                    "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
        }
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw RefusedRequestException.malformed("Invalid Base64 character detected");
        }
    }
}
