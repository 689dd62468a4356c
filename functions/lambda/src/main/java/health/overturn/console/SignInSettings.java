package health.overturn.console;

import java.net.URI;
import java.util.Map;
import java.util.TreeSet;

/// How people sign in to the console: with an OpenID Connect issuer, or among the people of this machine where the
/// environment names no issuer.
///
/// @param issuer the issuer's https address (OVERTURN_TOKEN_ISSUER); empty on one machine
/// @param clientId the console's client at the issuer (OVERTURN_CONSOLE_CLIENT)
/// @param domain the https address of the sign-in pages and of the token endpoint, where it is not the issuer's
///     (OVERTURN_SIGN_IN_DOMAIN)
public record SignInSettings(String issuer, String clientId, String domain) {
    public static SignInSettings from(Map<String, String> environment) {
        return new SignInSettings(
                value(environment, "OVERTURN_TOKEN_ISSUER"),
                value(environment, "OVERTURN_CONSOLE_CLIENT"),
                value(environment, "OVERTURN_SIGN_IN_DOMAIN"));
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    boolean isLocal() {
        return issuer.isEmpty();
    }

    /// The origins beside its own that the page may call and send its forms to, separated by blanks.
    String origins() {
        TreeSet<String> origins = new TreeSet<>();
        for (String address : new String[] {issuer, domain}) {
            if (!address.isEmpty()) {
                URI uri = URI.create(address);
                origins.add(uri.getScheme() + "://" + uri.getRawAuthority());
            }
        }
        return String.join(" ", origins);
    }
}
