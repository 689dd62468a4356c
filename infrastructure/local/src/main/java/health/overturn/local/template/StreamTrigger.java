package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A table's stream, read in batches and in order for each partition key.
///
/// @param id the name of the event in its function
/// @param table the local name of the table
/// @param startingPosition TRIM_HORIZON or LATEST, for a mapping without an earlier position
/// @param batchSize the maximum number of records of one invocation
/// @param batchingWindow how long an invocation waits for its batch to fill, from the first record on
/// @param filters patterns of EventBridge; a record must match one of them, unless there are none
/// @param parallelReaders how many batches are processed at the same time, each with partition keys of its own
public record StreamTrigger(
        String id,
        String table,
        String startingPosition,
        int batchSize,
        Duration batchingWindow,
        List<String> filters,
        int parallelReaders,
        FailureHandling failureHandling)
        implements Trigger {
    private static final int DEFAULT_BATCH_SIZE = 100;
    private static final int UNLIMITED = -1;

    public StreamTrigger {
        filters = List.copyOf(filters);
    }

    /// What happens to records that a function fails to process.
    ///
    /// @param maxRetries the maximum number of retries; -1 for no limit
    /// @param maxAge how long the records are retried, from when they were first read; -1 second for no limit
    /// @param bisects whether a failed batch is split in halves
    /// @param reportsItemFailures whether the function reports the first record that it failed to process
    /// @param failureQueueArn the queue that gets a message for discarded records
    public record FailureHandling(
            int maxRetries,
            Duration maxAge,
            boolean bisects,
            boolean reportsItemFailures,
            Optional<String> failureQueueArn) {

        static FailureHandling of(JsonNode properties) {
            return new FailureHandling(
                    properties.path("MaximumRetryAttempts").asInt(UNLIMITED),
                    Duration.ofSeconds(
                            properties.path("MaximumRecordAgeInSeconds").asInt(UNLIMITED)),
                    properties.path("BisectBatchOnFunctionError").asBoolean(),
                    properties
                            .path("FunctionResponseTypes")
                            .valueStream()
                            .anyMatch(type -> type.asText().equals("ReportBatchItemFailures")),
                    Optional.ofNullable(properties
                                    .path("DestinationConfig")
                                    .path("OnFailure")
                                    .get("Destination"))
                            .map(JsonNode::asText));
        }
    }

    static StreamTrigger of(String id, JsonNode properties) {
        return new StreamTrigger(
                id,
                properties.path("Stream").asText().replaceFirst(".*:table/([^/]+)/stream/.*", "$1"),
                properties.path("StartingPosition").asText(),
                properties.path("BatchSize").asInt(DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(
                        properties.path("MaximumBatchingWindowInSeconds").asInt()),
                properties
                        .path("FilterCriteria")
                        .path("Filters")
                        .valueStream()
                        .map(filter -> filter.path("Pattern").asText())
                        .toList(),
                properties.path("ParallelizationFactor").asInt(1),
                FailureHandling.of(properties));
    }
}
