package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The published schemas of events, by detail-type.
///
/// They are stricter here than for consumers: a field without a description is an error.
public final class EventSchemas {
    private static final Path FOLDER = Path.of("../../infrastructure/events");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, JsonNode> PUBLISHED = read();
    private static final Map<String, Schema> STRICT = strictSchemas();
    private static final Schema ADJUDICATION = strictSchemas(read(FOLDER.resolve("log/adjudication.v1.json")));

    private EventSchemas() {}

    public static Set<String> detailTypes() {
        return PUBLISHED.keySet();
    }

    /// Returns the part of a schema at a JSON pointer, such as `/properties/move/enum`.
    public static JsonNode schemaAt(String detailType, String place) {
        return PUBLISHED.getOrDefault(detailType, Json.object()).at(place);
    }

    /// Returns the errors in the detail of an event; an error too if its detail-type has no schema.
    public static List<String> errors(String detailType, JsonNode detail) {
        Schema schema = STRICT.get(detailType);
        return schema == null
                ? List.of(detailType + ": this detail-type has no schema")
                : schema.validate(detail).stream().map(Error::toString).toList();
    }

    /// Returns the errors in a line of the adjudication log.
    public static List<String> adjudicationErrors(JsonNode line) {
        return ADJUDICATION.validate(line).stream().map(Error::toString).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, JsonNode> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, JsonNode> read = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".v1.json")).toList()) {
                JsonNode schema = read(file);
                read.put(schema.path("title").asText(), schema);
            }
            return read;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, Schema> strictSchemas() {
        Map<String, Schema> strict = new TreeMap<>();
        PUBLISHED.forEach((detailType, schema) -> strict.put(detailType, strictSchemas(schema)));
        return strict;
    }

    private static Schema strictSchemas(JsonNode schema) {
        return REGISTRY.getSchema(close(schema.deepCopy()));
    }

    private static JsonNode close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(EventSchemas::close);
        return schema;
    }
}
