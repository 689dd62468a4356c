package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/// Reads the API's contract as a client does. An operation has the name `METHOD path`.
final class OpenApiContract {
    private final JsonNode document;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    static OpenApiContract of(String yaml) {
        return new OpenApiContract(new ObjectMapper().valueToTree(new Yaml().load(yaml)));
    }

    Set<String> operations() {
        return operations.keySet();
    }

    /// The names of an operation's parameters.
    ///
    /// @param in `query` or `path`
    Set<String> parameters(String operation, String in) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        Set<String> names = new TreeSet<>();
        for (JsonNode list : new JsonNode[] {
            document.path("paths").path(path).path("parameters"),
            operation(operation).path("parameters")
        }) {
            StreamSupport.stream(list.spliterator(), false)
                    .map(this::resolve)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
        }
        return names;
    }

    /// The schema of a query parameter, without its default.
    JsonNode parameterSchema(String operation, String name) {
        return StreamSupport.stream(operation(operation).path("parameters").spliterator(), false)
                .map(this::resolve)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .map(parameter -> flat(resolve(parameter.path("schema"))))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode flat(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove("default");
        if (copy.has("items")) {
            copy.set("items", resolve(copy.path("items")));
        }
        return copy;
    }

    /// A schema of the components.
    JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /// @param path the path below the schemas, such as `/touchWork/properties/action`
    JsonNode schemaAt(String path) {
        return document.at("/components/schemas" + path);
    }

    /// The names of the schemas of the components.
    Set<String> schemas() {
        Set<String> names = new TreeSet<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The columns of an operation's answer as CSV.
    List<String> csvColumns(String operation) {
        return successContent(operation)
                .path("text/csv")
                .path("x-csv-columns")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /// The media types of an operation's body, or of its answer.
    Set<String> bodyTypes(String operation) {
        return names(operation(operation).at("/requestBody/content"));
    }

    Set<String> answerTypes(String operation) {
        return names(successContent(operation));
    }

    /// Whether the operation describes the answers of a status by itself.
    boolean describesStatus(String operation, int status) {
        return operation(operation).path("responses").has(Integer.toString(status));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The schema of an operation's JSON response; missing for other media types.
    JsonNode responseSchema(String operation) {
        return successContent(operation).path("application/json").path("schema");
    }

    /// The schema of an operation's JSON body; missing without a body.
    JsonNode bodySchema(String operation) {
        return operation(operation).at("/requestBody/content/application~1json/schema");
    }

    String operationId(String operation) {
        return operation(operation).path("operationId").asText();
    }

    /// The roles that may call an operation.
    Set<String> roles(String operation) {
        return StreamSupport.stream(operation(operation).path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean offersCsv(String operation) {
        return successContent(operation).has("text/csv");
    }

    /// The status of a successful response.
    int successStatus(String operation) {
        JsonNode responses = operation(operation).path("responses");
        return Stream.of(200, 201, 202)
                .filter(status -> responses.has(status.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode operation(String operation) {
        return operations.getOrDefault(operation, MissingNode.getInstance());
    }

    private JsonNode successContent(String operation) {
        JsonNode responses = operation(operation).path("responses");
        return responses.path(Integer.toString(successStatus(operation))).path("content");
    }

    /// The schema with its references resolved.
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (!schema.has("allOf")) {
            return schema;
        }
        ObjectNode all = new ObjectMapper().createObjectNode().put("type", "object");
        ObjectNode properties = all.putObject("properties");
        ArrayNode required = all.putArray("required");
        schema.path("allOf").forEach(part -> {
            JsonNode resolved = resolve(part);
            resolved.path("properties")
                    .properties()
                    .forEach(property -> properties.set(property.getKey(), property.getValue()));
            resolved.path("required").forEach(required::add);
        });
        return all;
    }
}
