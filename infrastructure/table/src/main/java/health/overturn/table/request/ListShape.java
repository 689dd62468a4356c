package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;

/// A list of values of one shape.
record ListShape(Shape element) implements Shape {
    @Override
    public void requireForm(JsonNode value) {
        if (!value.isArray()) {
            throw RefusedRequestException.malformed(
                    value.isObject() ? "Start of structure or map found where not expected" : "Unexpected field type");
        }
        value.forEach(element::requireForm);
    }

    @Override
    public void collect(JsonNode value, String place, Violations violations) {
        for (int i = 0; i < value.size(); i++) {
            element.collect(value.get(i), "%s.%d.member".formatted(place, i + 1), violations);
        }
    }
}
