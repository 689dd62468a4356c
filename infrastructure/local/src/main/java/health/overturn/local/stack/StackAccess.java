package health.overturn.local.stack;

import health.overturn.local.access.AccessKey;
import health.overturn.local.access.SignatureVerifier;
import health.overturn.local.permission.MappingCheck;
import health.overturn.local.permission.Permissions;
import health.overturn.local.template.Deployment;
import health.overturn.table.http.RequestVerifier;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may call the services of one run: the holder of its key, who may do everything, and the functions, each with a
/// key id of its own, the same secret, and the rights of its role.
record StackAccess(AccessKey key, Permissions permissions) {

    /// Returns a new key, and the permissions of the template.
    ///
    /// @throws IllegalArgumentException if the template lacks rights that Lambda itself needs
    static StackAccess of(Deployment deployment) {
        Permissions permissions = Permissions.of(deployment);
        List<String> missing = MappingCheck.missingRights(deployment, permissions);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the template lacks rights that Lambda itself needs:\n  " + String.join("\n  ", missing));
        }
        return new StackAccess(AccessKey.random(new SecureRandom()), permissions);
    }

    AccessKey keyOfFunction(String function) {
        return new AccessKey(Permissions.keyIdOf(function), key.secret());
    }

    /// Accepts requests that are signed for these services. Signatures are made with the machine's time, even during a
    /// simulation.
    RequestVerifier verifier(Set<String> services) {
        return new SignatureVerifier(this::keyOf, services, InstantSource.system());
    }

    private Optional<AccessKey> keyOf(String id) {
        return permissions.isLimited(id) ? Optional.of(new AccessKey(id, key.secret())) : key.named(id);
    }
}
