package health.overturn.table.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A request, and what the model makes of it.
///
/// @param error the type of the error; empty for a success
/// @param answer the answer of a success
record Step(String operation, JsonNode request, String error, JsonNode answer) {
    static Step answered(String operation, JsonNode request, JsonNode answer) {
        return new Step(operation, request, "", answer);
    }

    static Step refused(String operation, JsonNode request, String error) {
        return new Step(operation, request, error, JsonNodeFactory.instance.objectNode());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode onTable() {
        return object().put("TableName", DifferentialTest.TABLE);
    }

    static ObjectNode text(String value) {
        return object().put("S", value);
    }

    static ObjectNode number(String value) {
        return object().put("N", value);
    }
}
