package health.overturn.lambda.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/// What an attacker learns from the contract: operations, parameters, schemas.
final class ContractReader {
    private final JsonNode document;

    private ContractReader(JsonNode document) {
        this.document = document;
    }

    static ContractReader read() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(ContractReader.class.getResourceAsStream("/openapi.yaml"))) {
            return new ContractReader(new ObjectMapper().valueToTree(new Yaml().load(yaml)));
        }
    }

    /// @param parameters the resolved query parameters
    /// @param body the schema of the JSON body; missing without one
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode body) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> !each.getKey().equals("parameters"))
                        .forEach(each -> operations.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(each.getValue()),
                                each.getValue().at("/requestBody/content/application~1json/schema")))));
        return operations;
    }

    private List<JsonNode> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
    }

    /// The schema with its references resolved and its parts joined.
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode joined = Json.object().put("type", "object");
        ObjectNode properties = joined.putObject("properties");
        var required = joined.putArray("required");
        schema.path("allOf").valueStream().map(this::resolve).forEach(part -> {
            part.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
            part.path("required").forEach(required::add);
        });
        return joined;
    }

    /// The constants of a parameter's schema.
    List<String> constants(JsonNode parameter) {
        JsonNode schema = resolve(parameter.path("schema"));
        JsonNode constants = schema.has("items") ? resolve(schema.path("items")) : schema;
        return Stream.of(constants.path("enum"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }
}
