package health.overturn.denials.work;

import java.time.Instant;

/// One step in a denial's life. Moves are only ever added.
///
/// @param version the denial's version after it
/// @param by who moved it: a person's subject, a cycle, or `remittance` where a payer's answer did
/// @param to the state after it
/// @param what the kind of move: TAKEN_IN, RESOLVED, REOPENED, FACTS
/// @param why one short text, without patient data
public record Move(long version, Instant at, String by, State to, String what, String why) {
    public static final String REMITTANCE = "remittance";
}
