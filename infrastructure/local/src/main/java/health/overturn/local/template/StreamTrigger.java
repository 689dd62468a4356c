package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A table's stream, read in batches and in order for each partition key.
///
/// @param id the event's name in its function
/// @param table the table's name here
/// @param start TRIM_HORIZON or LATEST, for a reader that has no place yet
/// @param batch the most records of one invocation
/// @param window how long an invocation waits for a batch to fill, from its first record on
/// @param filters patterns as EventBridge has them; a record matches one of them, or any record where there is none
/// @param lanes how many batches are in work at once, each of partition keys of its own
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

    /// What becomes of records that a function fails at.
    ///
    /// @param retries how often they are tried again; -1 is without end
    /// @param age how long they are tried, from when they were first read; -1 second is without end
    /// @param bisect whether a batch that failed is tried in halves
    /// @param reports whether the function names the first record that it failed at
    /// @param queue the ARN of the one that hears of what is given up
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
