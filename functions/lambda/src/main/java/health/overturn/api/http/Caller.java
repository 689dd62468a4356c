package health.overturn.api.http;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The caller of the API, from a token that the gateway has verified ([TokenClaims]).
///
/// The token says which practices and which role. The practice's directory says who the person is.
public final class Caller {
    private final Set<String> logins;
    private final Set<String> practices;
    private final Optional<Role> role;
    private final Actor.@Nullable Person person;

    private Caller(Set<String> logins, Set<String> practices, Optional<Role> role, Actor.@Nullable Person person) {
        this.logins = Set.copyOf(logins);
        this.practices = Set.copyOf(practices);
        this.role = role;
        this.person = person;
    }

    /// @param logins the names under which the directory may know the caller
    /// @param practices the ids of the practices to which the token gives access
    /// @param role the name of a role; a caller with any other name may do nothing
    Caller(Set<String> logins, Set<String> practices, String role) {
        this(logins, practices, role(role), null);
    }

    /// A caller with one login.
    public Caller(String login, Set<String> practices, String role) {
        this(Set.of(login), practices, role);
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(known -> known.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The same caller, found in a practice's directory.
    public Caller as(Actor.Person found) {
        return new Caller(logins, practices, role, found);
    }

    public Set<String> logins() {
        return logins;
    }

    public Set<String> practices() {
        return practices;
    }

    public Optional<Role> role() {
        return role;
    }

    /// Whether the token names the practice, and a role.
    public boolean mayAccess(String practice) {
        return practices.contains(practice) && role.isPresent();
    }

    public boolean maySeePatients() {
        return role.filter(known -> known != Role.REPORTING).isPresent();
    }

    public boolean hasRole(Set<Role> roles) {
        return role.filter(roles::contains).isPresent();
    }

    /// The person as the directory names them; the login for somebody whom no directory knows yet.
    public String name() {
        return person == null ? String.join(" ", new TreeSet<>(logins)) : person.name();
    }

    /// The person whom the directory of the practice names.
    ///
    /// @throws IllegalStateException if no directory was asked
    public Actor.Person requirePerson() {
        if (person == null) {
            throw new IllegalStateException("bug: the caller of this route was not looked up in a directory");
        }
        return person;
    }

    /// Names nobody, because a login may be an address.
    @Override
    public String toString() {
        return "caller";
    }
}
