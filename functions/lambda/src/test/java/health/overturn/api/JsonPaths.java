package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Compares the fields that a schema names with those that documents have. A field is named by its path.
///
/// What a schema marks with `x-conditional` is in some documents only, so it is named where it was seen.
final class JsonPaths {
    private final OpenApiContract contract;
    private final JsonNode schema;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> conditional = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> errors = new TreeSet<>();

    JsonPaths(OpenApiContract contract, JsonNode schema) {
        this.contract = contract;
        this.schema = schema;
        collectNames("", schema);
    }

    Set<String> named() {
        return named.stream()
                .filter(name -> seen.contains(name) || conditional.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The fields of the schema, whether seen or not.
    Set<String> all() {
        return named;
    }

    Set<String> seen() {
        return seen;
    }

    /// Where documents contradict the schema: a value of another type, or one that is not among the constants.
    Set<String> errors() {
        return errors;
    }

    void record(JsonNode document) {
        record("", schema, document);
    }

    private void collectNames(String at, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        if (schema.has("x-conditional") || resolved.has("x-conditional")) {
            conditional.add(at);
        }
        resolved.path("properties").properties().forEach(property -> {
            named.add(at + "/" + property.getKey());
            collectNames(at + "/" + property.getKey(), property.getValue());
        });
        if (resolved.has("items")) {
            collectNames(at + "[]", resolved.path("items"));
        }
    }

    private void record(String at, JsonNode schema, JsonNode value) {
        JsonNode resolved = contract.resolve(schema);
        if (!types(resolved.path("type")).contains(type(value))) {
            errors.add(at + ": must be of type " + resolved.path("type") + "; got " + type(value));
        }
        if (resolved.has("enum") && !isAmong(resolved.path("enum"), value)) {
            errors.add(at + ": must be one of " + resolved.path("enum") + "; got " + value);
        }
        resolved.path("required").forEach(field -> {
            if (value.isObject() && !value.has(field.asText())) {
                errors.add(at + "/" + field.asText() + ": is required");
            }
        });
        value.forEach(element -> {
            if (value.isArray()) {
                record(at + "[]", resolved.path("items"), element);
            }
        });
        if (!resolved.has("additionalProperties")) {
            value.properties().forEach(field -> {
                seen.add(at + "/" + field.getKey());
                JsonNode inner = resolved.path("properties").path(field.getKey());
                if (!inner.isMissingNode()) {
                    record(at + "/" + field.getKey(), inner, field.getValue());
                }
            });
        }
    }

    private static boolean isAmong(JsonNode constants, JsonNode value) {
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
