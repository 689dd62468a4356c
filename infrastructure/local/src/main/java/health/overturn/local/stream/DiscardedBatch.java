package health.overturn.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.StreamTrigger;
import health.overturn.table.TableServer;
import java.time.Instant;
import java.util.UUID;

/// Describes discarded records for the failure queue: their positions in the stream, and nothing of their content.
record DiscardedBatch(String functionArn, String streamArn, StreamTrigger.FailureHandling handling) {

    /// Returns the message that Lambda sends for a discarded batch.
    String toMessage(RecordBatch batch, Delivery.Attempts attempts, Instant now) {
        boolean isRetried = handling.maxRetries() >= 0 && attempts.invocations() > handling.maxRetries();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", functionArn)
                .put("condition", isRetried ? "RetryAttemptsExhausted" : "RecordAgeExceeded")
                .put("approximateInvokeCount", attempts.invocations());
        ObjectNode response = message.putObject("responseContext");
        response.put("statusCode", 200).put("executedVersion", "$LATEST");
        response.put("functionError", attempts.lastResult() instanceof InvocationResult.Failure ? "Unhandled" : null);
        message.put("version", "1.0").put("timestamp", now.toString());
        message.putObject("DDBStreamBatchInfo")
                .put("shardId", TableServer.SHARD)
                .put("startSequenceNumber", batch.first().sequenceNumber())
                .put("endSequenceNumber", batch.last().sequenceNumber())
                .put("approximateArrivalOfFirstRecord", batch.first().at().toString())
                .put("approximateArrivalOfLastRecord", batch.last().at().toString())
                .put("batchSize", batch.size())
                .put("streamArn", streamArn);
        return message.toString();
    }
}
