package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A rule of an event bus.
///
/// @param bus the name of the bus; `default` for the default bus
/// @param pattern the event pattern as JSON
public record RuleDefinition(String id, String bus, String pattern, List<Target> targets) {

    public RuleDefinition {
        targets = List.copyOf(targets);
    }

    /// A queue or a function, by its ARN.
    ///
    /// @param inputPath the part of the event that it gets, such as `$.detail`; `$` for the whole event
    /// @param deadLetterArn the queue that gets an event where the target does not exist; empty for none
    public record Target(String arn, String inputPath, String deadLetterArn) {}

    static RuleDefinition of(String id, JsonNode properties) {
        return new RuleDefinition(
                id,
                properties.path("EventBusName").asText("default"),
                properties.path("EventPattern").toString(),
                properties
                        .path("Targets")
                        .valueStream()
                        .map(target -> new Target(
                                target.path("Arn").asText(),
                                target.path("InputPath").asText("$"),
                                target.path("DeadLetterConfig").path("Arn").asText()))
                        .toList());
    }
}
