package health.overturn.lambda.store;

import health.overturn.denials.lifecycle.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has just come in and may change claims.
///
/// @param received when it came in, and how
/// @param denied the denied adjudications among it, by id: those whose denials are to be made
/// @param seen links that were just looked up
/// @param glances accounts that were just looked at
/// @param unmade what stood in the places of denials when the claim was last read
record Incoming(
        Received received,
        Map<String, Taken> denied,
        LinksSeen seen,
        Map<String, Glance> glances,
        Map<String, Mark> unmade) {
    Instant at() {
        return received.at();
    }

    static Incoming nothing(Instant at) {
        return new Incoming(Received.byRemittance(at), Map.of(), new LinksSeen(), Map.of(), Map.of());
    }

    /// The same when what was seen is too old: links, too, may have come meanwhile.
    Incoming after(Group group) {
        return new Incoming(received, denied, new LinksSeen(), Map.of(), group.unmade());
    }

    /// An account as it was just seen, if it was seen whole.
    List<ClaimPartition> seen(String account) {
        return Optional.ofNullable(glances.get(account))
                .flatMap(Glance::whole)
                .map(List::of)
                .orElse(List.of());
    }
}
