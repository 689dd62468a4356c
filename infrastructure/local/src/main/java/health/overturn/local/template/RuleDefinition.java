package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A rule of a bus (`default` or a name): its pattern as JSON, and the ARNs of the queues that get what matches.
public record RuleDefinition(String id, String bus, String pattern, List<String> queues) {

    public RuleDefinition {
        queues = List.copyOf(queues);
    }

    static RuleDefinition of(String id, JsonNode properties) {
        return new RuleDefinition(
                id,
                properties.path("EventBusName").asText("default"),
                properties.path("EventPattern").toString(),
                properties
                        .path("Targets")
                        .valueStream()
                        .map(target -> target.path("Arn").asText())
                        .toList());
    }
}
