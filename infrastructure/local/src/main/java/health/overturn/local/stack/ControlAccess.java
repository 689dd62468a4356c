package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.permission.AccessDenial;
import health.overturn.local.permission.AccessRequest;
import health.overturn.local.permission.Permissions;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Checks calls of EventBridge, SQS and Lambda: which action each of them is, on which bus, queue or function.
final class ControlAccess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:%s:us-east-1:000000000000:%s";
    private static final String EVENTS = "AWSEvents.";
    private static final String QUEUES = "AmazonSQS.";

    /// Lambda's clients read the type of an error from the first header, and those of SQS from the second.
    private static final Map<String, String> REFUSAL_HEADERS = Map.of(
            "content-type", "application/x-amz-json-1.0",
            "x-amzn-errortype", "AccessDeniedException",
            "x-amzn-query-error", "AccessDenied;Sender");

    private final Permissions permissions;

    ControlAccess(Permissions permissions) {
        this.permissions = permissions;
    }

    /// Returns the reply that refuses the request, or nothing if its caller may make it.
    Optional<Reply> refusal(Request request) {
        String key = request.accessKeyId().orElse("");
        if (!permissions.isLimited(key)) {
            return Optional.empty();
        }
        String target = request.header("x-amz-target").orElse("");
        if (target.startsWith(EVENTS)) {
            return refusal(key, busRequests(target.substring(EVENTS.length()), parse(request)), AccessDenial::message);
        }
        if (target.startsWith(QUEUES)) {
            AccessRequest queue = queueRequest(target.substring(QUEUES.length()), parse(request));
            return refusal(key, List.of(queue), AccessDenial::queueMessage);
        }
        AccessRequest function = AccessRequest.of(
                "lambda:InvokeFunction", ARN.formatted("lambda", "function:" + ControlApi.functionOf(request)));
        return refusal(key, List.of(function), AccessDenial::message);
    }

    private Optional<Reply> refusal(
            String key, List<AccessRequest> requests, Function<AccessDenial, String> toMessage) {
        return permissions.denialOfAny(key, requests).map(toMessage).map(ControlAccess::toReply);
    }

    private static List<AccessRequest> busRequests(String operation, JsonNode request) {
        return request.path("Entries")
                .valueStream()
                .map(entry -> entry.path("EventBusName").asText("default"))
                .distinct()
                .map(bus -> bus.startsWith("arn:") ? bus : ARN.formatted("events", "event-bus/" + bus))
                .map(bus -> AccessRequest.of("events:" + operation, bus))
                .toList();
    }

    private static AccessRequest queueRequest(String operation, JsonNode request) {
        String queue = request.path("QueueUrl").asText(request.path("QueueName").asText());
        return AccessRequest.of("sqs:" + operation, ARN.formatted("sqs", queue.substring(queue.lastIndexOf('/') + 1)));
    }

    private static Reply toReply(String message) {
        String body = JSON.createObjectNode()
                .put("__type", "AccessDeniedException")
                .put("message", message)
                .toString();
        return new Reply(403, REFUSAL_HEADERS, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode parse(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
