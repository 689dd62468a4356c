package health.overturn.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;

/// What a function says of a batch.
final class BatchResponse {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchResponse() {}

    /// What is left of the batch: nothing, all of it, or what follows the first record that the function names.
    static RecordBatch left(RecordBatch batch, InvocationResult outcome, boolean reports) {
        return switch (outcome) {
            case InvocationResult.Failure _ -> batch;
            case InvocationResult.Answer(String json) -> reports ? left(batch, json) : batch.part(0, 0);
        };
    }

    private static RecordBatch left(RecordBatch batch, String json) {
        try {
            JsonNode failures = JSON.readTree(json).path("batchItemFailures");
            return failures.valueStream()
                    .map(failure -> batch.from(failure.path("itemIdentifier").asText("")))
                    .reduce(batch.part(0, 0), (one, other) -> one.size() > other.size() ? one : other);
        } catch (JsonProcessingException unreadable) {
            return batch;
        }
    }
}
