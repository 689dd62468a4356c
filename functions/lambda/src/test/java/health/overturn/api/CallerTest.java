package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.Caller;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void theClaimsOfATokenNameThePersonItsRoleAndQueues() {
        Caller caller = Caller.of(Map.of(
                "sub", "coder.example", "practices", "[maple cedar]", "role", "Upstream", "queues", "CODING, NOWHERE"));

        assertThat(caller.person())
                .contains(new Actor.Person("coder.example", Role.UPSTREAM, Set.of(WorkQueue.CODING)));
        assertThat(caller.mayAccess("cedar")).isTrue();
    }

    @Test
    void claimsWithTheUserPoolsPrefixAreRead() {
        Caller caller = Caller.of(
                Map.of("sub", "lead.example", "custom:practices", "maple", "custom:role", "lead", "custom:queues", ""));

        assertThat(caller.person()).contains(new Actor.Person("lead.example", Role.LEAD, Set.of()));
        assertThat(caller.mayAccess("maple")).isTrue();
    }

    @Test
    void anUnknownRoleIsNoPerson() {
        assertThat(Caller.of(Map.of("sub", "x", "role", "visitor")).person()).isEmpty();
        assertThat(Caller.of(Map.of("sub", "x")).person()).isEmpty();
    }
}
