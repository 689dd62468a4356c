package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;

/// A text, a whole number or a truth value.
enum Scalar implements Shape {
    TEXT("String"),
    INTEGER("Integer"),
    FLAG("Boolean");

    private final String javaType;

    Scalar(String javaType) {
        this.javaType = javaType;
    }

    @Override
    public void requireForm(JsonNode value) {
        if (value.isObject()) {
            throw RefusedRequestException.malformed("Start of structure or map found where not expected");
        }
        if (value.isArray()) {
            throw RefusedRequestException.malformed("Unrecognized collection type class java.lang." + javaType);
        }
        boolean fits = switch (this) {
            case TEXT -> value.isTextual();
            case INTEGER -> value.canConvertToExactIntegral() && value.canConvertToInt();
            case FLAG -> value.isBoolean();
        };
        if (!fits) {
            throw RefusedRequestException.malformed(describe(value) + " cannot be converted to " + javaType);
        }
    }

    private static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
            case NUMBER -> value.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
            case STRING -> "STRING_VALUE";
            case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> "NULL_VALUE";
        };
    }
}
