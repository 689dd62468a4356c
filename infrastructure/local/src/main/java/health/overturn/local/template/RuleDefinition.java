package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A rule of a bus (`default` or a name): its pattern as JSON, and where it sends what matches.
public record RuleDefinition(String id, String bus, String pattern, List<Target> targets) {

    public RuleDefinition {
        targets = List.copyOf(targets);
    }

    /// A queue or a function, by its ARN.
    ///
    /// @param part of the event that it gets, as `$.detail`; `$` for the whole
    public record Target(String arn, String inputPath) {}

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
                                target.path("InputPath").asText("$")))
                        .toList());
    }
}
