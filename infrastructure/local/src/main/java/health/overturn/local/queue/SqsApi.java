package health.overturn.local.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The API of SQS (AWS JSON 1.0): SendMessage, ReceiveMessage, DeleteMessage, GetQueueUrl and GetQueueAttributes.
/// A queue's URL is its logical id, or ends in it.
public final class SqsApi {
    private static final String TARGET = "AmazonSQS.";
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, BiFunction<MessageQueue, JsonNode, ObjectNode>> OPERATIONS = Map.of(
            "SendMessage", SqsApi::send,
            "ReceiveMessage", SqsApi::receive,
            "DeleteMessage", SqsApi::delete,
            "GetQueueUrl", SqsApi::getQueueUrl,
            "GetQueueAttributes", SqsApi::getQueueAttributes);

    private final Map<String, MessageQueue> queues;

    /// `queues` holds the queues by logical id.
    public SqsApi(Map<String, MessageQueue> queues) {
        this.queues = Map.copyOf(queues);
    }

    /// Returns the reply, or nothing if this is not a request to SQS.
    public Optional<Reply> handle(Request request) {
        return request.header("x-amz-target")
                .filter(target -> target.startsWith(TARGET))
                .map(target -> handle(target.substring(TARGET.length()), request.text()));
    }

    private Reply handle(String operation, String body) {
        BiFunction<MessageQueue, JsonNode, ObjectNode> handler = OPERATIONS.get(operation);
        if (handler == null) {
            return errorReply("UnsupportedOperation", "the local SQS does not support " + operation);
        }
        JsonNode request = parse(body);
        String queueUrl =
                request.path("QueueUrl").asText(request.path("QueueName").asText());
        MessageQueue queue = queues.get(queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
        return queue == null
                ? errorReply("QueueDoesNotExist", "The specified queue does not exist.")
                : Reply.json(200, CONTENT_TYPE, handler.apply(queue, request).toString());
    }

    private static ObjectNode send(MessageQueue queue, JsonNode request) {
        String body = request.path("MessageBody").asText();
        return JsonNodeFactory.instance
                .objectNode()
                .put("MessageId", queue.send(body))
                .put("MD5OfMessageBody", Message.md5(body));
    }

    private static ObjectNode receive(MessageQueue queue, JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode messages = response.putArray("Messages");
        for (int i = 0; i < request.path("MaxNumberOfMessages").asInt(1); i++) {
            queue.poll().ifPresent(message -> addMessage(messages, message));
        }
        return response;
    }

    private static ObjectNode delete(MessageQueue queue, JsonNode request) {
        queue.delete(request.path("ReceiptHandle").asText());
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode getQueueUrl(MessageQueue queue, JsonNode request) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("QueueUrl", queue.definition().id());
    }

    private static ObjectNode getQueueAttributes(MessageQueue queue, JsonNode request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("Attributes")
                .put("ApproximateNumberOfMessages", Long.toString(queue.size()))
                .put("QueueArn", queue.definition().arn());
        return response;
    }

    private static void addMessage(ArrayNode messages, Message message) {
        ObjectNode added = messages.addObject();
        added.put("MessageId", message.id()).put("ReceiptHandle", message.id());
        added.put("Body", message.body()).put("MD5OfBody", Message.md5(message.body()));
        added.putObject("Attributes")
                .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
                .put("SentTimestamp", Long.toString(message.sentAt().toEpochMilli()));
    }

    private static Reply errorReply(String type, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("__type", "com.amazonaws.sqs#" + type).put("message", message);
        return Reply.json(400, CONTENT_TYPE, body.toString());
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("could not parse the SQS request as JSON", e);
        }
    }
}
