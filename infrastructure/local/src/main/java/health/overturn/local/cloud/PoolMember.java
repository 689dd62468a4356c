package health.overturn.local.cloud;

import java.util.List;

/// A person or a script of the user pool.
///
/// @param login the e-mail address
/// @param practices the ids that the token opens, with commas between them
/// @param role one of [#ROLES]
record PoolMember(String login, String practices, String role) {
    static final List<String> ROLES = List.of("biller", "upstream", "lead", "reporting", "admin");
}
