package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The objects of a bucket that "Object Created" events in messages name.
///
/// @param texts the objects as JSON
record NamedObjects(Set<String> texts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param bodies of messages; one that is no such event names no object
    static NamedObjects in(String bucket, Stream<String> bodies) {
        return new NamedObjects(bodies.map(body -> parse(body).path("detail"))
                .filter(detail -> detail.path("bucket").path("name").asText().equals(bucket))
                .map(detail -> detail.path("object").toString())
                .collect(Collectors.toSet()));
    }

    boolean contains(ObjectNode object) {
        return texts.contains(object.toString());
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noEvent) {
            return MissingNode.getInstance();
        }
    }
}
