package health.overturn.api.http;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The caller of the API, from a token that the gateway has verified.
///
/// @param subject the `sub` of the token
/// @param practices the ids of the practices to which the token gives access
/// @param role `biller`, `upstream`, `lead`, `reporting` or `admin`; empty without a role
/// @param queues the work queues of a person in an upstream team
public record Caller(String subject, Set<String> practices, String role, Set<WorkQueue> queues) {
    private static final Set<String> ROLES_THAT_SEE_PATIENTS = Set.of("biller", "upstream", "lead", "admin");

    public Caller {
        practices = Set.copyOf(practices);
        queues = Set.copyOf(queues);
    }

    /// A caller without work queues.
    public Caller(String subject, Set<String> practices, String role) {
        this(subject, practices, role, Set.of());
    }

    /// @param claims the claims of the token; `practices`, `role` and `queues` may have the prefix `custom:`
    public static Caller of(Map<String, String> claims) {
        return new Caller(
                claims.getOrDefault("sub", ""),
                Set.copyOf(names(claims, "practices")),
                claim(claims, "role").toLowerCase(Locale.ROOT),
                queues(names(claims, "queues")));
    }

    private static String claim(Map<String, String> claims, String name) {
        return claims.getOrDefault(name, claims.getOrDefault("custom:" + name, ""));
    }

    private static List<String> names(Map<String, String> claims, String name) {
        String all = claim(claims, name).replace("[", "").replace("]", "").strip();
        return Arrays.stream(all.split("[ ,]+", -1)).distinct().toList();
    }

    /// Names that are not work queues are ignored.
    private static Set<WorkQueue> queues(List<String> names) {
        return Arrays.stream(WorkQueue.values())
                .filter(queue -> names.contains(queue.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The caller as a denial's history names people; empty if the role is unknown.
    public Optional<Actor.Person> person() {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(known -> new Actor.Person(subject, known, queues));
    }

    public boolean mayAccess(String practice) {
        return practices.contains(practice) && !role.isEmpty();
    }

    public boolean maySeePatients() {
        return ROLES_THAT_SEE_PATIENTS.contains(role);
    }

    public boolean hasRole(Set<Role> roles) {
        return person().filter(person -> roles.contains(person.role())).isPresent();
    }

    /// The caller of a route that is restricted to roles.
    ///
    /// @throws IllegalStateException if the role is unknown
    public Actor.Person requirePerson() {
        return person().orElseThrow(() -> new IllegalStateException("bug: this route does not name its roles"));
    }
}
