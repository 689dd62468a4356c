package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.function.Outcome;
import health.overturn.local.queue.Message;
import health.overturn.local.queue.Queue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/// Hands a queue's messages to a function, one at a time for each poller, as an SQS event source does.
final class QueuePoller implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue queue;
    private final Function<String, Outcome> invoke;

    QueuePoller(Queue queue, Function<String, Outcome> invoke) {
        this.queue = queue;
        this.invoke = invoke;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Message message = queue.receive();
                switch (invoke.apply(event(message))) {
                    case Outcome.Answer(String json) when failed(json) -> queue.giveBack(message);
                    case Outcome.Answer _ -> queue.delete(message);
                    case Outcome.Failure _ -> queue.giveBack(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the function named its one message as failed.
    private static boolean failed(String json) {
        try {
            return !JSON.readTree(json).path("batchItemFailures").isEmpty();
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private String event(Message message) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode record = event.putArray("Records").addObject();
        String sent = Long.toString(message.sent().toEpochMilli());
        record.put("messageId", message.id()).put("receiptHandle", message.id()).put("body", message.body());
        record.putObject("attributes")
                .put("ApproximateReceiveCount", Integer.toString(message.receives()))
                .put("SentTimestamp", sent)
                .put("SenderId", "local")
                .put("ApproximateFirstReceiveTimestamp", sent);
        record.putObject("messageAttributes");
        record.put("md5OfBody", md5(message.body())).put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queue.definition().arn()).put("awsRegion", "us-east-1");
        return event.toString();
    }

    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
