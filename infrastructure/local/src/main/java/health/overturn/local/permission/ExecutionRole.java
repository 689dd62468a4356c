package health.overturn.local.permission;

import health.overturn.local.template.RoleDefinition;
import java.util.List;
import java.util.Optional;

/// A role that decides about requests: what a statement denies is denied, and what none allows is denied too.
record ExecutionRole(String name, List<PolicyStatement> statements) {

    static ExecutionRole of(RoleDefinition definition) {
        return new ExecutionRole(
                definition.name(),
                definition.statements().stream().map(PolicyStatement::of).toList());
    }

    boolean denies(AccessRequest request) {
        return statements.stream()
                .anyMatch(statement -> !statement.definition().allows() && statement.appliesTo(request));
    }

    /// Returns the first statement that allows the request.
    Optional<PolicyStatement> allowing(AccessRequest request) {
        return statements.stream()
                .filter(statement -> statement.definition().allows() && statement.appliesTo(request))
                .findFirst();
    }
}
