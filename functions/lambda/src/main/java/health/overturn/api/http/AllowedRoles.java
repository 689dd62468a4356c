package health.overturn.api.http;

import health.overturn.denials.denial.Role;
import java.util.Set;

/// The roles that may call a route, as named sets. A route states one of them; a role that it does not state is
/// refused.
public final class AllowedRoles {
    /// Every role: figures and lists that name no patient, or leave patients out for a role that may not see them.
    public static final Set<Role> EVERY_ROLE = Set.of(Role.values());

    /// Those who work denials, each with what her rules allow; an upstream team in its own queues alone.
    public static final Set<Role> WORK = Set.of(Role.BILLER, Role.UPSTREAM, Role.LEAD, Role.ADMIN);

    /// The billing team: lists across all work queues.
    public static final Set<Role> BILLING = Set.of(Role.BILLER, Role.LEAD, Role.ADMIN);

    /// The billing team, and reporting tools: the ledger and the figures of the whole practice.
    public static final Set<Role> BILLING_AND_REPORTING = Set.of(Role.BILLER, Role.LEAD, Role.REPORTING, Role.ADMIN);

    /// Decisions, and what gives money up.
    public static final Set<Role> DECISION = Set.of(Role.LEAD, Role.ADMIN);

    /// What changes the practice itself.
    public static final Set<Role> ADMINISTRATION = Set.of(Role.ADMIN);

    private AllowedRoles() {}
}
