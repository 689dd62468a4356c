package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A function of the template, merged with the template's globals.
public record FunctionDefinition(
        String id,
        String handler,
        int megabytes,
        Duration timeout,
        Map<String, String> environment,
        List<Trigger> triggers,
        AsyncDefinition async) {
    private static final int DEFAULT_CONCURRENCY = 10;
    private static final int MIN_MEGABYTES = 128;
    private static final int MAX_MEGABYTES = 10_240;

    public FunctionDefinition {
        environment = Map.copyOf(environment);
        triggers = List.copyOf(triggers);
    }

    static FunctionDefinition of(String id, String arn, JsonNode properties, JsonNode globals) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode level : List.of(globals, properties)) {
            level.path("Environment")
                    .path("Variables")
                    .properties()
                    .forEach(variable -> environment.put(
                            variable.getKey(), variable.getValue().asText()));
        }
        return new FunctionDefinition(
                id,
                properties.path("Handler").asText(),
                intProperty("MemorySize", properties, globals, 128),
                Duration.ofSeconds(intProperty("Timeout", properties, globals, 3)),
                environment,
                properties.path("Events").properties().stream()
                        .map(event -> trigger(id, event.getKey(), event.getValue()))
                        .toList(),
                AsyncDefinition.of(arn, properties));
    }

    FunctionDefinition withMegabytes(int newMegabytes) {
        if (newMegabytes < MIN_MEGABYTES || newMegabytes > MAX_MEGABYTES) {
            throw new IllegalArgumentException(
                    "%s: must have 128 to 10240 megabytes; got %d".formatted(id, newMegabytes));
        }
        return new FunctionDefinition(id, handler, newMegabytes, timeout, environment, triggers, async);
    }

    /// Returns the streams that the function reads.
    public List<StreamTrigger> streamTriggers() {
        return triggers.stream()
                .filter(StreamTrigger.class::isInstance)
                .map(StreamTrigger.class::cast)
                .toList();
    }

    private static int intProperty(String name, JsonNode properties, JsonNode globals, int defaultValue) {
        return properties.path(name).asInt(globals.path(name).asInt(defaultValue));
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
                                .asInt(DEFAULT_CONCURRENCY));
            case "DynamoDB" -> StreamTrigger.of(name, properties);
            case "HttpApi" ->
                new Trigger.HttpTrigger(
                        properties.path("Method").asText("ANY"),
                        properties.path("Path").asText(),
                        properties.at("/Auth/Authorizer").asText("Token"));
            default ->
                throw new IllegalArgumentException("%s: unknown trigger type \"%s\"; allowed: DynamoDB, HttpApi, SQS"
                        .formatted(id, event.path("Type").asText()));
        };
    }
}
