package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A statement of a role's policy. Wildcards in actions and resources are kept.
///
/// @param id the statement's `Sid`, or its place in its policy
/// @param conditions all of them must hold
public record StatementDefinition(
        String id, boolean allows, List<String> actions, List<String> resources, List<ConditionDefinition> conditions) {
    private static final List<String> UNSUPPORTED = List.of("NotAction", "NotResource");

    public StatementDefinition {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /// One key of a condition, which must have one of these values in the sense of the operator.
    public record ConditionDefinition(String operator, String key, List<String> values) {
        public ConditionDefinition {
            values = List.copyOf(values);
        }
    }

    /// Reads the statements of a policy document.
    static List<StatementDefinition> ofPolicy(String policy, JsonNode document) {
        List<StatementDefinition> statements = new ArrayList<>();
        for (JsonNode statement : asList(document.path("Statement")).toList()) {
            String place = policy + "-" + (statements.size() + 1);
            statements.add(of(statement.path("Sid").asText(place), statement));
        }
        return statements;
    }

    private static StatementDefinition of(String id, JsonNode statement) {
        UNSUPPORTED.stream().filter(statement::has).findFirst().ifPresent(element -> {
            throw new IllegalArgumentException(
                    "statement %s: %s is not supported; use Action and Resource".formatted(id, element));
        });
        List<ConditionDefinition> conditions = statement.path("Condition").properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream()
                        .map(key -> new ConditionDefinition(operator.getKey(), key.getKey(), asTexts(key.getValue()))))
                .toList();
        return new StatementDefinition(
                id,
                statement.path("Effect").asText().equals("Allow"),
                asTexts(statement.path("Action")),
                asTexts(statement.path("Resource")),
                conditions);
    }

    private static List<String> asTexts(JsonNode value) {
        return asList(value).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> asList(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value).filter(node -> !node.isMissingNode());
    }
}
