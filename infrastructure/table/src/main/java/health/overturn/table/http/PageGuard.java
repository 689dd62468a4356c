package health.overturn.table.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses what only a web page of another origin sends. A browser on this machine reaches every loopback port, so a
/// page that is open in it could otherwise act as its user.
public final class PageGuard {
    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    /// A page may send these types to any origin without asking first.
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private PageGuard() {}

    /// Returns why the request is refused, or nothing.
    ///
    /// @param headers names in lower case, repeated ones joined by commas
    public static Optional<String> refusal(Map<String, String> headers) {
        String host = headers.getOrDefault("host", "");
        if (!LOOPBACK_HOST.matcher(host).matches()) {
            return Optional.of("The Host header does not name this machine. Call 127.0.0.1, localhost or [::1].");
        }
        String ownOrigin = "http://" + host;
        if (!headers.getOrDefault("origin", ownOrigin).equalsIgnoreCase(ownOrigin)
                || !OWN_SITES.contains(headers.getOrDefault("sec-fetch-site", "none"))) {
            return Optional.of("A web page of another origin sent this request. Only pages of this address may.");
        }
        return isForm(headers) && !headers.containsKey("authorization")
                ? Optional.of("A form sent this request. Send the credentials in the Authorization header.")
                : Optional.empty();
    }

    private static boolean isForm(Map<String, String> headers) {
        String type = headers.getOrDefault("content-type", "").split(";", 2)[0].strip();
        return FORM_TYPES.contains(type.toLowerCase(Locale.ROOT));
    }
}
