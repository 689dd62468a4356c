package health.overturn.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.access.OwnerOnly;
import health.overturn.local.template.RuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import software.amazon.event.ruler.Machine;

/// The account's default bus and Overturn's own. Events on Overturn's bus are also appended to a file, one per line.
public final class LocalEventBus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT_BUS = "default";

    private final List<RuleDefinition> rules;
    private final Map<String, Machine> matchers = new ConcurrentHashMap<>();
    private final Map<String, Consumer<String>> targets;
    private final Path eventsFile;
    private final InstantSource clock;

    /// `targets` holds the queues and functions by ARN. `eventsFile` is the file that events are appended to.
    public LocalEventBus(
            List<RuleDefinition> rules, Map<String, Consumer<String>> targets, Path eventsFile, InstantSource clock) {
        this.rules = List.copyOf(rules);
        this.targets = Map.copyOf(targets);
        this.eventsFile = eventsFile;
        this.clock = clock;
    }

    /// Returns the rule targets that do not exist on this machine, such as a topic, and so get no event.
    public List<String> unsupportedTargets() {
        return rules.stream()
                .flatMap(rule -> rule.targets().stream()
                        .filter(target -> !targets.containsKey(target.arn()))
                        .map(target -> "rule %s, target %s".formatted(rule.id(), target.arn())))
                .toList();
    }

    /// Publishes "Object Created" to the default bus, as S3 sends it to EventBridge. The key is not URL-encoded.
    public void objectCreated(String bucket, JsonNode object, Instant createdAt) {
        ObjectNode detail = JSON.createObjectNode();
        detail.put("version", "0").put("reason", "PutObject").put("requester", "000000000000");
        detail.putObject("bucket").put("name", bucket);
        detail.set("object", object);
        ObjectNode event = envelope("aws.s3", "Object Created", detail).put("time", createdAt.toString());
        event.putArray("resources").add("arn:aws:s3:::" + bucket);
        publish(DEFAULT_BUS, event);
    }

    /// Answers a PutEvents request.
    public ObjectNode putEvents(JsonNode request) {
        ObjectNode response = JSON.createObjectNode();
        response.put("FailedEntryCount", 0);
        for (JsonNode entry : request.path("Entries")) {
            ObjectNode event = envelope(
                    entry.path("Source").asText(), entry.path("DetailType").asText(), parseDetail(entry));
            String bus = entry.path("EventBusName").asText(DEFAULT_BUS);
            publish(bus.substring(bus.lastIndexOf('/') + 1), event);
            response.withArray("Entries")
                    .addObject()
                    .put("EventId", event.get("id").asText());
        }
        return response;
    }

    private void publish(String bus, ObjectNode event) {
        String text = event.toString();
        if (!bus.equals(DEFAULT_BUS)) {
            append(text);
        }
        rules.stream()
                .filter(rule -> rule.bus().equals(bus) && matches(text, rule.pattern()))
                .flatMap(rule -> rule.targets().stream())
                .forEach(target -> receiver(target)
                        .ifPresent(receiver -> receiver.accept(selectInput(event, target.inputPath()))));
    }

    /// An event for a target that does not exist becomes a dead letter at once, as EventBridge makes it.
    private Optional<Consumer<String>> receiver(RuleDefinition.Target target) {
        return Optional.ofNullable(targets.get(target.arn()))
                .or(() -> Optional.ofNullable(targets.get(target.deadLetterArn())));
    }

    /// Applies a target's `InputPath`: `$` selects the whole event, `$.a.b` a part of it.
    private static String selectInput(ObjectNode event, String inputPath) {
        return event.at(inputPath.substring(1).replace('.', '/')).toString();
    }

    private ObjectNode envelope(String source, String detailType, JsonNode detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0").put("id", UUID.randomUUID().toString()).put("detail-type", detailType);
        event.put("source", source).put("account", "000000000000").put("time", now.toString());
        event.put("region", "us-east-1").putArray("resources");
        event.set("detail", detail);
        return event;
    }

    private synchronized void append(String event) {
        try {
            Files.writeString(OwnerOnly.createFile(eventsFile), event + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parseDetail(JsonNode entry) {
        try {
            return JSON.readTree(entry.path("Detail").asText("{}"));
        } catch (IOException e) {
            throw new UncheckedIOException("Detail: must be JSON; got another text", e);
        }
    }

    private boolean matches(String event, String pattern) {
        try {
            return !matchers.computeIfAbsent(pattern, LocalEventBus::matcher)
                    .rulesForJSONEvent(event)
                    .isEmpty();
        } catch (Exception e) {
            throw new IllegalArgumentException("EventPattern: must be valid for EventBridge; got " + pattern, e);
        }
    }

    private static Machine matcher(String pattern) {
        Machine machine = Machine.builder().build();
        try {
            machine.addRule(pattern, pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return machine;
    }
}
