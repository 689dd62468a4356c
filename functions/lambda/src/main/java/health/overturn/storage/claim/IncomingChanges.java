package health.overturn.storage.claim;

import health.overturn.denials.lifecycle.Received;
import health.overturn.storage.item.IncomingAdjudication;
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
record IncomingChanges(
        Received received,
        Map<String, IncomingAdjudication> denied,
        LinkCache links,
        Map<String, PartitionTail> tails,
        Map<String, DenialPlaceholder> placeholders) {
    Instant at() {
        return received.at();
    }

    static IncomingChanges none(Instant at) {
        return new IncomingChanges(Received.byRemittance(at), Map.of(), new LinkCache(), Map.of(), Map.of());
    }

    /// The same when what was seen is too old: links, too, may have come meanwhile.
    IncomingChanges afterReading(LinkedClaims claims) {
        return new IncomingChanges(received, denied, new LinkCache(), Map.of(), claims.missingDenials());
    }

    /// An account as it was just seen, if it was seen whole.
    List<ClaimPartition> knownPartitions(String account) {
        return Optional.ofNullable(tails.get(account))
                .flatMap(PartitionTail::asPartition)
                .map(List::of)
                .orElse(List.of());
    }
}
