package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A function as the template describes it, its globals merged in.
public record FunctionDefinition(
        String id,
        String handler,
        int megabytes,
        Duration timeout,
        Map<String, String> environment,
        List<Trigger> triggers,
        AsyncDefinition async) {
    private static final int CONCURRENCY = 10;
    private static final int LEAST_MEGABYTES = 128;
    private static final int MOST_MEGABYTES = 10_240;

    public FunctionDefinition {
        environment = Map.copyOf(environment);
        triggers = List.copyOf(triggers);
    }

    static FunctionDefinition of(String id, String arn, JsonNode own, JsonNode globals) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode level : List.of(globals, own)) {
            level.path("Environment")
                    .path("Variables")
                    .properties()
                    .forEach(variable -> environment.put(
                            variable.getKey(), variable.getValue().asText()));
        }
        return new FunctionDefinition(
                id,
                own.path("Handler").asText(),
                value("MemorySize", own, globals, 128),
                Duration.ofSeconds(value("Timeout", own, globals, 3)),
                environment,
                own.path("Events").properties().stream()
                        .map(event -> trigger(id, event.getKey(), event.getValue()))
                        .toList(),
                AsyncDefinition.of(arn, own));
    }

    FunctionDefinition withMegabytes(int other) {
        if (other < LEAST_MEGABYTES || other > MOST_MEGABYTES) {
            throw new IllegalArgumentException("%s: expected 128 to 10240 megabytes but was %d".formatted(id, other));
        }
        return new FunctionDefinition(id, handler, other, timeout, environment, triggers, async);
    }

    /// The streams that it reads.
    public List<StreamTrigger> streams() {
        return triggers.stream()
                .filter(StreamTrigger.class::isInstance)
                .map(StreamTrigger.class::cast)
                .toList();
    }

    private static int value(String name, JsonNode own, JsonNode globals, int otherwise) {
        return own.path(name).asInt(globals.path(name).asInt(otherwise));
    }

    private static Trigger trigger(String id, String name, JsonNode event) {
        JsonNode properties = event.path("Properties");
        return switch (event.path("Type").asText()) {
            case "SQS" ->
                new Trigger.QueueTrigger(
                        properties.path("Queue").asText(),
                        properties
                                .path("ScalingConfig")
                                .path("MaximumConcurrency")
                                .asInt(CONCURRENCY));
            case "DynamoDB" -> StreamTrigger.of(name, properties);
            case "HttpApi" ->
                new Trigger.HttpTrigger(
                        properties.path("Method").asText("ANY"),
                        properties.path("Path").asText());
            default ->
                throw new IllegalArgumentException("%s: expected a trigger that the local stack knows but was %s"
                        .formatted(id, event.path("Type").asText()));
        };
    }
}
