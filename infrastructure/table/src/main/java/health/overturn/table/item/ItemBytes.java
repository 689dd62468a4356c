package health.overturn.table.item;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// Items as the store holds them: JSON in the form of the protocol.
public final class ItemBytes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ItemBytes() {}

    public static ObjectNode decode(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Decodes these attributes of an item alone, and reads no further than the last of them.
    public static ObjectNode decode(byte[] bytes, Set<String> attributes) {
        ObjectNode found = JSON.createObjectNode();
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            while (found.size() < attributes.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (attributes.contains(name)) {
                    found.set(name, JSON.readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encode(ObjectNode item) {
        try {
            return JSON.writeValueAsBytes(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
