package health.overturn.local.permission;

import health.overturn.local.template.Deployment;
import health.overturn.local.template.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// Decides what the holder of an access key may do. A function's key may do what the function's role allows. Any other
/// key is the stack's own and may do everything; that it is a key of the stack at all, the servers find out.
public final class Permissions {
    private static final String KEY_PREFIX = "overturn-";

    private final Map<String, Session> sessionsByKeyId = new TreeMap<>();
    private final Set<Right> used = new ConcurrentSkipListSet<>();
    private final Set<String> denials = new ConcurrentSkipListSet<>();

    private record Session(String principal, ExecutionRole role) {}

    private Permissions(List<RoleDefinition> roles) {
        for (RoleDefinition definition : roles) {
            ExecutionRole role = ExecutionRole.of(definition);
            for (String function : definition.functions()) {
                String principal =
                        "arn:aws:sts::000000000000:assumed-role/%s/%s".formatted(definition.name(), function);
                sessionsByKeyId.put(keyIdOf(function), new Session(principal, role));
            }
        }
    }

    /// Returns the permissions of the template's functions.
    ///
    /// @throws IllegalArgumentException if a policy has a condition that this machine cannot evaluate
    public static Permissions of(Deployment deployment) {
        return new Permissions(deployment.roles());
    }

    /// Permissions where there is no function.
    public static Permissions ofNoFunction() {
        return new Permissions(List.of());
    }

    /// Returns the access key id of a function.
    public static String keyIdOf(String function) {
        return KEY_PREFIX + function;
    }

    /// Returns whether the key belongs to a function, so that a role limits what it may do.
    public boolean isLimited(String accessKeyId) {
        return sessionsByKeyId.containsKey(accessKeyId);
    }

    /// Returns why the holder of the key may not make the request, or nothing if it may.
    public Optional<AccessDenial> denial(String accessKeyId, AccessRequest request) {
        Session session = sessionsByKeyId.get(accessKeyId);
        if (session == null) {
            return Optional.empty();
        }
        boolean explicit = session.role().denies(request);
        Optional<PolicyStatement> allowing = session.role().allowing(request);
        if (explicit || allowing.isEmpty()) {
            AccessDenial denial = new AccessDenial(session.principal(), request, explicit);
            denials.add(session.principal() + " " + request.action() + " " + request.resource());
            return Optional.of(denial);
        }
        used.add(new Right(session.role().name(), allowing.get().definition().id(), request.action()));
        return Optional.empty();
    }

    /// Returns the first denial of several requests, all of which one call needs.
    public Optional<AccessDenial> denialOfAny(String accessKeyId, Collection<AccessRequest> requests) {
        return requests.stream()
                .map(request -> denial(accessKeyId, request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Returns each session, action and resource that was denied so far.
    public Set<String> denials() {
        return new TreeSet<>(denials);
    }

    /// Returns the rights that a call needed so far.
    public Set<Right> usedRights() {
        return new TreeSet<>(used);
    }
}
