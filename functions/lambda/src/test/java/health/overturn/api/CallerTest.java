package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.Caller;
import health.overturn.api.http.TokenClaims;
import health.overturn.denials.denial.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final TokenClaims CLAIMS = new TokenClaims("");

    @Test
    void theClaimsOfATokenNameTheLoginThePracticesAndTheRole() {
        Caller caller = CLAIMS.caller(
                Map.of("cognito:username", "coder.example", "practices", "[maple cedar]", "role", "Upstream"));

        assertThat(caller.logins()).containsExactly("coder.example");
        assertThat(caller.role()).contains(Role.UPSTREAM);
        assertThat(caller.mayAccess("cedar")).isTrue();
        assertThat(caller.mayAccess("oak")).isFalse();
    }

    @Test
    void claimsWithTheUserPoolsPrefixAreRead() {
        Caller caller = CLAIMS.caller(Map.of("custom:practices", "maple, oak", "custom:role", "lead"));

        assertThat(caller.role()).contains(Role.LEAD);
        assertThat(caller.practices()).containsExactlyInAnyOrder("maple", "oak");
    }

    @Test
    void anAddressIsALoginOnlyWhenItIsVerified() {
        assertThat(CLAIMS.caller(Map.of("username", "u-1", "email", "lead@maple.example", "email_verified", "true"))
                        .logins())
                .containsExactlyInAnyOrder("u-1", "lead@maple.example");
        assertThat(CLAIMS.caller(Map.of("username", "u-1", "email", "lead@maple.example", "email_verified", "false"))
                        .logins())
                .containsExactly("u-1");
        assertThat(CLAIMS.caller(Map.of("email", "lead@maple.example")).logins())
                .isEmpty();
    }

    @Test
    void theClaimThatTheDeploymentNamesIsTheOnlyLogin() {
        Map<String, String> claims = Map.of("upn", "lead@maple.example", "username", "u-1");

        assertThat(new TokenClaims("upn").caller(claims).logins()).containsExactly("lead@maple.example");
    }

    @Test
    void anUnknownAbsentOrDoubleRoleIsNone() {
        for (String role :
                new String[] {"visitor", "", "[biller admin]", "biller admin", "biller,admin", "\"admin\""}) {
            Caller caller = CLAIMS.caller(Map.of("practices", "maple", "role", role));

            assertThat(caller.mayAccess("maple")).as(role).isFalse();
            assertThat(caller.hasRole(Set.of(Role.values()))).as(role).isFalse();
            assertThat(caller.maySeePatients()).as(role).isFalse();
        }
    }

    @Test
    void twoFormsOfAClaimThatContradictEachOtherCountForNothing() {
        Caller caller = CLAIMS.caller(
                Map.of("practices", "maple", "custom:practices", "oak", "role", "biller", "custom:role", "admin"));

        assertThat(caller.practices()).isEmpty();
        assertThat(caller.role()).isEmpty();
    }
}
