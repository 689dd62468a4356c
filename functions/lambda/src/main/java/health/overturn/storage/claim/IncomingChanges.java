package health.overturn.storage.claim;

import health.overturn.denials.lifecycle.Received;
import health.overturn.storage.item.IncomingAdjudication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Incoming adjudications that may change claims, with what was read when they were stored.
///
/// @param received when they came in, and how
/// @param denied the denied adjudications, by id; their denials are to be written
/// @param links the links that were just looked up
/// @param tails the accounts whose last items were just read, by account
/// @param placeholders the placeholders of the claim at its last read, by the ids of their adjudications
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

    /// Returns the changes for the next attempt. It keeps nothing that was read before, because links may be new
    /// too.
    IncomingChanges afterReading(LinkedClaims claims) {
        return new IncomingChanges(received, denied, new LinkCache(), Map.of(), claims.missingDenials());
    }

    /// Returns the partition of an account if it was just read completely; empty otherwise.
    List<ClaimPartition> knownPartitions(String account) {
        return Optional.ofNullable(tails.get(account))
                .flatMap(PartitionTail::asPartition)
                .map(List::of)
                .orElse(List.of());
    }
}
