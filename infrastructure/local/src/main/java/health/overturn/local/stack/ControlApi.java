package health.overturn.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.bus.LocalEventBus;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.queue.SqsApi;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import health.overturn.table.http.RequestVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's Invoke (`POST /2015-03-31/functions/{id}/invocations`), EventBridge's PutEvents, SQS, and the state of the
/// stack (`POST /overturn/state`), on one port.
final class ControlApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INVOKE_PATH =
            Pattern.compile("/2015-03-31/functions/(?:.*function:)?([^/:]+)[^/]*/invocations");

    private final Functions functions;
    private final LocalEventBus bus;
    private final SqsApi sqs;
    private final ControlAccess access;
    private final Supplier<StackState> state;

    /// The ids of the functions, and how to invoke one synchronously or asynchronously.
    record Functions(
            Set<String> ids,
            BiFunction<String, String, InvocationResult> invoke,
            BiConsumer<String, String> invokeLater) {
        Functions {
            ids = Set.copyOf(ids);
        }
    }

    /// The event bus, and the queues.
    record Edges(LocalEventBus bus, SqsApi sqs) {}

    ControlApi(Functions functions, Edges edges, ControlAccess access, Supplier<StackState> state) {
        this.functions = functions;
        this.bus = edges.bus();
        this.sqs = edges.sqs();
        this.access = access;
        this.state = state;
    }

    LoopbackServer start(int port, RequestVerifier verifier) {
        return LoopbackServer.start(
                port,
                verifier.protect(request ->
                        access.refusal(request).or(() -> sqs.handle(request)).orElseGet(() -> handle(request))));
    }

    /// Returns the function that an Invoke request names; empty for any other request.
    static String functionOf(Request request) {
        Matcher matcher = INVOKE_PATH.matcher(request.path());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private Reply handle(Request request) {
        if (request.header("x-amz-target").orElse("").equals("AWSEvents.PutEvents")) {
            return Reply.json(200, "application/x-amz-json-1.1", putEvents(request));
        }
        if (request.path().equals(StackState.PATH)) {
            return Reply.json(200, "application/json", state.get().toJson());
        }
        Matcher matcher = INVOKE_PATH.matcher(request.path());
        if (!matcher.matches() || !functions.ids().contains(matcher.group(1))) {
            Map<String, String> headers =
                    Map.of("x-amzn-errortype", "ResourceNotFoundException", "content-type", "application/json");
            String message = "{\"Message\":\"unknown function; allowed: %s\"}"
                    .formatted(String.join(", ", new TreeSet<>(functions.ids())));
            return new Reply(404, headers, message.getBytes(StandardCharsets.UTF_8));
        }
        String event = request.body().length == 0 ? "{}" : request.text();
        return switch (request.header("x-amz-invocation-type").orElse("RequestResponse")) {
            case "DryRun" -> Reply.empty(204);
            case "Event" -> {
                functions.invokeLater().accept(matcher.group(1), event);
                yield Reply.empty(202);
            }
            default -> toReply(functions.invoke().apply(matcher.group(1), event));
        };
    }

    private static Reply toReply(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Success(String json) -> Reply.json(200, "application/json", json);
            case InvocationResult.Failure(String json) -> {
                Map<String, String> headers =
                        Map.of("x-amz-function-error", "Unhandled", "content-type", "application/json");
                yield new Reply(200, headers, json.getBytes(StandardCharsets.UTF_8));
            }
            case InvocationResult.NotStarted(String json) -> {
                Map<String, String> headers =
                        Map.of("x-amzn-errortype", "ServiceException", "content-type", "application/json");
                yield new Reply(503, headers, json.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private String putEvents(Request request) {
        try {
            return bus.putEvents(JSON.readTree(request.body())).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
