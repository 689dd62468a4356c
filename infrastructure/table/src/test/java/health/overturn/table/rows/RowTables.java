package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The tables that the rows use, as `tables.jsonl` defines them.
final class RowTables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 300;
    private static final long WAIT_MILLIS = 200;

    private RowTables() {}

    /// Creates the tables anew and waits until they can be used.
    static void create(TableEndpoint endpoint) {
        for (String line : RowFiles.lines("tables.jsonl")) {
            JsonNode definition = parse(line);
            JsonNode name = JSON.createObjectNode()
                    .put("TableName", definition.path("TableName").asText());
            endpoint.call("DeleteTable", name);
            waitUntil(endpoint, name, "");
            endpoint.call("CreateTable", definition);
            waitUntil(endpoint, name, "ACTIVE");
        }
    }

    private static void waitUntil(TableEndpoint endpoint, JsonNode name, String status) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Answer answer = endpoint.call("DescribeTable", name);
            if (answer.body().path("Table").path("TableStatus").asText().equals(status)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the table %s is not %s after %d attempts"
                .formatted(name, status.isEmpty() ? "gone" : status, ATTEMPTS));
    }

    static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
