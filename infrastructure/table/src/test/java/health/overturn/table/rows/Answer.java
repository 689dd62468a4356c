package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;

/// What an endpoint answered.
public record Answer(int status, JsonNode body) {
    /// Returns the type of the error without its namespace; empty for a success.
    public String error() {
        String type = body.path("__type").asText();
        return type.substring(type.indexOf('#') + 1);
    }

    /// Returns the text of the error, which some errors of the service write with a capital letter.
    public String message() {
        return body.path(body.has("message") ? "message" : "Message").asText();
    }
}
