package health.overturn.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.function.InvocationResult;

/// Interprets a function's response to a batch.
final class BatchResponse {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchResponse() {}

    /// Returns the unprocessed part of the batch: nothing, all of it, or the first reported record and all after it.
    static RecordBatch remaining(RecordBatch batch, InvocationResult result, boolean reportsItemFailures) {
        return switch (result) {
            case InvocationResult.Failure _, InvocationResult.NotStarted _ -> batch;
            case InvocationResult.Success(String json) ->
                reportsItemFailures ? remaining(batch, json) : batch.slice(0, 0);
        };
    }

    private static RecordBatch remaining(RecordBatch batch, String json) {
        try {
            JsonNode failures = JSON.readTree(json).path("batchItemFailures");
            return failures.valueStream()
                    .map(failure ->
                            batch.startingAt(failure.path("itemIdentifier").asText("")))
                    .reduce(batch.slice(0, 0), (first, second) -> first.size() > second.size() ? first : second);
        } catch (JsonProcessingException unreadable) {
            return batch;
        }
    }
}
