package health.overturn.lambda.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who asks, by a token that the gateway has verified.
///
/// @param subject the token's `sub`
/// @param practices the practices for which it is good
/// @param role biller, upstream, lead, reporting or admin; empty for none
public record Caller(String subject, Set<String> practices, String role) {
    private static final Set<String> SEE_PATIENTS = Set.of("biller", "upstream", "lead", "admin");

    public Caller {
        practices = Set.copyOf(practices);
    }

    /// @param claims of the token; `practices` and `role` may stand under `custom:`
    public static Caller of(Map<String, String> claims) {
        String named = claims.getOrDefault("practices", claims.getOrDefault("custom:practices", ""));
        String role = claims.getOrDefault("role", claims.getOrDefault("custom:role", ""));
        return new Caller(
                claims.getOrDefault("sub", ""),
                Set.copyOf(Arrays.asList(
                        named.replace("[", "").replace("]", "").strip().split("[ ,]+", -1))),
                role.toLowerCase(Locale.ROOT));
    }

    boolean mayEnter(String practice) {
        return practices.contains(practice) && !role.isEmpty();
    }

    boolean maySeePatients() {
        return SEE_PATIENTS.contains(role);
    }

    boolean isAdmin() {
        return role.equals("admin");
    }
}
