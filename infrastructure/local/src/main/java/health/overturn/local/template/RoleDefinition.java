package health.overturn.local.template;

import java.util.List;
import java.util.Set;

/// The execution role of functions.
///
/// @param functions the logical ids of the functions that have this role
/// @param statements of all its policies
public record RoleDefinition(String name, Set<String> functions, List<StatementDefinition> statements) {
    public RoleDefinition {
        functions = Set.copyOf(functions);
        statements = List.copyOf(statements);
    }
}
