package health.overturn.local.permission;

import health.overturn.local.template.Deployment;
import health.overturn.local.template.RoleDefinition;
import health.overturn.local.template.StatementDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rights of a template that no call has needed so far. Rights on keys and logs are left out, because the services
/// of this machine have neither.
public final class UnusedRights {
    private static final List<String> UNSEEN_SERVICES = List.of("kms:", "logs:");

    private UnusedRights() {}

    public static Set<Right> of(Deployment deployment, Permissions permissions) {
        Set<Right> unused = new TreeSet<>();
        deployment.roles().forEach(role -> rights(role).forEach(unused::add));
        unused.removeAll(permissions.usedRights());
        return unused;
    }

    private static Stream<Right> rights(RoleDefinition role) {
        return role.statements().stream()
                .filter(StatementDefinition::allows)
                .flatMap(statement -> statement.actions().stream()
                        .filter(action -> UNSEEN_SERVICES.stream().noneMatch(action::startsWith))
                        .map(action -> new Right(role.name(), statement.id(), action)));
    }
}
