package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.queue.Message;

/// The event that a function gets for one SQS message, and the meaning of its response.
final class SqsEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SqsEvent() {}

    /// Interprets a function's result. A function that succeeds may report its message as failed.
    static MessageResult resultOf(InvocationResult result) {
        return result instanceof InvocationResult.Success(String json) && reportsFailure(json)
                ? MessageResult.FAILED
                : MessageResult.of(result);
    }

    static String toJson(Message message, String queueArn) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode record = event.putArray("Records").addObject();
        String sentAtMillis = Long.toString(message.sentAt().toEpochMilli());
        record.put("messageId", message.id()).put("receiptHandle", message.id()).put("body", message.body());
        record.putObject("attributes")
                .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
                .put("SentTimestamp", sentAtMillis)
                .put("SenderId", "local")
                .put("ApproximateFirstReceiveTimestamp", sentAtMillis);
        record.putObject("messageAttributes");
        record.put("md5OfBody", Message.md5(message.body())).put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn).put("awsRegion", "us-east-1");
        return event.toString();
    }

    private static boolean reportsFailure(String json) {
        try {
            return !JSON.readTree(json).path("batchItemFailures").isEmpty();
        } catch (JsonProcessingException e) {
            return true;
        }
    }
}
