package health.overturn.api.http;

import health.overturn.storage.item.PracticeKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the claims of a verified token.
///
/// `role` and `practices` may have the prefix `custom:`, as a Cognito user pool gives it. A token with both forms of
/// one of them is read only where they agree, because it is unclear which of them the issuer protects.
///
/// @param loginClaim the claim that holds the login; empty for the user name or the verified e-mail address
public record TokenClaims(String loginClaim) {
    private static final List<String> USER_NAMES = List.of("cognito:username", "username");
    private static final String EMAIL = "email";

    /// The caller; one without logins, practices or a role where the claims do not say them.
    public Caller caller(Map<String, String> claims) {
        return new Caller(logins(claims), practices(claims), claim(claims, "role"));
    }

    private Set<String> logins(Map<String, String> claims) {
        Stream<String> names = loginClaim.isEmpty() ? defaultLogins(claims) : Stream.of(loginClaim);
        return names.map(name -> claims.getOrDefault(name, "").strip())
                .filter(TokenClaims::isName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A login stands in records, so a text that cannot stand there is nobody's.
    private static boolean isName(String login) {
        return !login.isEmpty()
                && login.length() <= Admission.MAX_SEGMENT
                && login.chars().noneMatch(Character::isISOControl)
                && PercentText.isWellFormed(login);
    }

    /// An address that nobody has verified counts for nothing, because people may change their own address.
    private static Stream<String> defaultLogins(Map<String, String> claims) {
        boolean verified = claims.getOrDefault("email_verified", "").equals("true");
        return verified ? Stream.concat(USER_NAMES.stream(), Stream.of(EMAIL)) : USER_NAMES.stream();
    }

    private static Set<String> practices(Map<String, String> claims) {
        String all = claim(claims, "practices").replaceFirst("^\\[(.*)]$", "$1");
        return Arrays.stream(all.split("[ ,]+", -1))
                .filter(PracticeKeys::isPracticeId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String claim(Map<String, String> claims, String name) {
        Set<String> given = Stream.of(name, "custom:" + name)
                .map(each -> claims.getOrDefault(each, "").strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        return given.size() == 1 ? given.iterator().next() : "";
    }
}
