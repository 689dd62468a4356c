package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// The fields that a schema names, and those that documents have shown; a field is named by its path.
final class JsonPaths {
    private final OpenApiContract contract;
    private final JsonNode schema;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    JsonPaths(OpenApiContract contract, JsonNode schema) {
        this.contract = contract;
        this.schema = schema;
        name("", schema);
    }

    Set<String> named() {
        return named;
    }

    Set<String> shown() {
        return shown;
    }

    /// What documents showed against the schema: another type, a value that is not among its constants.
    Set<String> faults() {
        return faults;
    }

    void show(JsonNode document) {
        show("", schema, document);
    }

    private void name(String at, JsonNode asWritten) {
        JsonNode resolved = contract.resolved(asWritten);
        resolved.path("properties").properties().forEach(property -> {
            named.add(at + "/" + property.getKey());
            name(at + "/" + property.getKey(), property.getValue());
        });
        if (resolved.has("items")) {
            name(at + "[]", resolved.path("items"));
        }
    }

    private void show(String at, JsonNode asWritten, JsonNode value) {
        JsonNode resolved = contract.resolved(asWritten);
        if (!types(resolved.path("type")).contains(type(value))) {
            faults.add(at + ": " + resolved.path("type") + " was expected but was " + type(value));
        }
        if (resolved.has("enum") && !among(resolved.path("enum"), value)) {
            faults.add(at + ": one of " + resolved.path("enum") + " was expected but was " + value);
        }
        value.forEach(element -> {
            if (value.isArray()) {
                show(at + "[]", resolved.path("items"), element);
            }
        });
        if (!resolved.has("additionalProperties")) {
            value.properties().forEach(field -> {
                shown.add(at + "/" + field.getKey());
                JsonNode inner = resolved.path("properties").path(field.getKey());
                if (!inner.isMissingNode()) {
                    show(at + "/" + field.getKey(), inner, field.getValue());
                }
            });
        }
    }

    private static boolean among(JsonNode constants, JsonNode value) {
        return StreamSupport.stream(constants.spliterator(), false).anyMatch(value::equals);
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = new TreeSet<>();
        type.forEach(each -> types.add(each.asText()));
        return type.isTextual() ? Set.of(type.asText()) : types;
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
