package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// An attribute value, `{"S": "…"}`. Its form only: what the value may be, [ValueChecks] checks.
record AttributeValueShape() implements Shape {
    static final AttributeValueShape VALUE = new AttributeValueShape();

    private static final Map<String, Shape> TYPES = Map.of(
            "S", Scalar.TEXT,
            "N", Scalar.TEXT,
            "B", new BlobShape(),
            "BOOL", Scalar.FLAG,
            "NULL", Scalar.FLAG,
            "SS", new ListShape(Scalar.TEXT),
            "NS", new ListShape(Scalar.TEXT),
            "BS", new ListShape(new BlobShape()),
            "L", new ListShape(VALUE),
            "M", new MapShape(VALUE));

    @Override
    public void requireForm(JsonNode value) {
        if (!value.isObject()) {
            throw RefusedRequestException.malformed(
                    value.isArray()
                            ? "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue"
                            : "Unexpected value type in payload");
        }
        value.properties().forEach(type -> {
            Shape shape = TYPES.get(type.getKey());
            if (shape == null) {
                throw RefusedRequestException.invalid(
                        "unknown attribute type \"%s\"; allowed: B, BOOL, BS, L, M, N, NS, NULL, S, SS"
                                .formatted(type.getKey()));
            }
            requireNoNullMember(type.getKey(), type.getValue());
            shape.requireForm(type.getValue());
        });
    }

    private static void requireNoNullMember(String type, JsonNode content) {
        boolean isSet = type.length() == 2 && type.endsWith("S");
        if (isSet && content.valueStream().anyMatch(JsonNode::isNull)) {
            throw RefusedRequestException.invalid(
                    "One or more parameter values were invalid: An %s set may not have a null %s as a member"
                            .formatted(setName(type), setName(type)));
        }
    }

    private static String setName(String type) {
        return switch (type) {
            case "NS" -> "number";
            case "BS" -> "binary";
            default -> "string";
        };
    }
}
