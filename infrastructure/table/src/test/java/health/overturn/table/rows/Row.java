package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;

/// One request and what the service answers.
///
/// @param expectation the answer, or the error, as the row's file states it
record Row(String name, String operation, JsonNode request, JsonNode expectation) {
    static Row of(JsonNode line) {
        return new Row(
                line.path("row").asText(), line.path("call").asText(), Repetition.expand(line.path("send")), line);
    }

    /// Tests whether another answer is expected a moment later, because a global index follows late.
    boolean readsIndex() {
        return request.has("IndexName");
    }

    /// Tests whether only this table is meant to answer so, because the service offers what it lacks.
    boolean isOurs() {
        return expectation.path("ours").asBoolean();
    }

    @Override
    public String toString() {
        return operation + ": " + name;
    }
}
