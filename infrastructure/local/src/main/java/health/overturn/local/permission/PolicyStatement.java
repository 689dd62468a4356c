package health.overturn.local.permission;

import health.overturn.local.template.StatementDefinition;
import java.util.List;

/// A statement that can be held against a request.
record PolicyStatement(
        StatementDefinition definition,
        List<WildcardPattern> actions,
        List<WildcardPattern> resources,
        List<PolicyCondition> conditions) {

    static PolicyStatement of(StatementDefinition definition) {
        try {
            return new PolicyStatement(
                    definition,
                    definition.actions().stream()
                            .map(WildcardPattern::ignoringCase)
                            .toList(),
                    definition.resources().stream().map(WildcardPattern::of).toList(),
                    definition.conditions().stream().map(PolicyCondition::of).toList());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "statement %s: %s".formatted(definition.id(), unknown.getMessage()), unknown);
        }
    }

    boolean appliesTo(AccessRequest request) {
        return actions.stream().anyMatch(action -> action.matches(request.action()))
                && resources.stream().anyMatch(resource -> resource.matches(request.resource()))
                && conditions.stream().allMatch(condition -> condition.holds(request));
    }
}
