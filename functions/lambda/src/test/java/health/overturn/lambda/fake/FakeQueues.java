package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Fakes SQS: it delivers a message once, and keeps it until it is deleted.
public final class FakeQueues {
    private final Map<String, Map<String, String>> queues = new LinkedHashMap<>();
    private final Set<String> delivered = new TreeSet<>();
    private int sent;

    synchronized JsonNode answer(String call, JsonNode request) {
        String queue = request.path("QueueUrl").asText();
        return switch (call) {
            case "SendMessage" -> {
                String body = request.path("MessageBody").asText();
                yield Json.object().put("MessageId", send(queue, body)).put("MD5OfMessageBody", md5(body));
            }
            case "ReceiveMessage" ->
                receive(queue, request.path("MaxNumberOfMessages").asInt(1));
            case "DeleteMessage" -> {
                queue(queue).remove(request.path("ReceiptHandle").asText());
                yield Json.object();
            }
            default -> throw new IllegalArgumentException("unknown call \"" + call + "\"");
        };
    }

    public synchronized String send(String queue, String body) {
        sent++;
        queue(queue).put("message-" + sent, body);
        return "message-" + sent;
    }

    /// Delivers messages again that were delivered and not deleted.
    public synchronized void expireVisibility() {
        delivered.clear();
    }

    /// Returns the bodies of all messages in a queue.
    public synchronized List<String> messagesIn(String queue) {
        return List.copyOf(queue(queue).values());
    }

    synchronized List<String> allMessages() {
        return queues.values().stream()
                .flatMap(queue -> queue.values().stream())
                .toList();
    }

    private ObjectNode receive(String queue, int max) {
        ObjectNode answer = Json.object();
        for (String id : new ArrayList<>(queue(queue).keySet())) {
            if (answer.withArray("Messages").size() < max && delivered.add(id)) {
                String body = queue(queue).getOrDefault(id, "");
                answer.withArray("Messages")
                        .addObject()
                        .put("MessageId", id)
                        .put("ReceiptHandle", id)
                        .put("Body", body)
                        .put("MD5OfBody", md5(body));
            }
        }
        return answer;
    }

    private Map<String, String> queue(String address) {
        return queues.computeIfAbsent(address, _ -> new LinkedHashMap<>());
    }

    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
