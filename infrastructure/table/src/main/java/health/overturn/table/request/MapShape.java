package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;

/// A map from texts to values of one shape.
record MapShape(Shape element) implements Shape {
    @Override
    public void requireForm(JsonNode value) {
        if (!value.isObject()) {
            throw RefusedRequestException.malformed(
                    value.isArray() ? "Unrecognized collection type java.util.Map" : "Unexpected field type");
        }
        value.forEach(element::requireForm);
    }

    @Override
    public void collect(JsonNode value, String place, Violations violations) {
        value.properties()
                .forEach(entry ->
                        element.collect(entry.getValue(), place + "." + entry.getKey() + ".member", violations));
    }
}
