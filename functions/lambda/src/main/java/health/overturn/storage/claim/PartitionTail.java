package health.overturn.storage.claim;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// The last items of a claim partition.
///
/// Denials and watches sort last, so one read unit shows whether the account has any. Most accounts have no other
/// items.
///
/// @param items the last items, in descending order
record PartitionTail(String account, List<Item> items) {
    /// About as many small items as one read unit holds.
    private static final int MAX_ITEMS = 8;

    PartitionTail {
        items = List.copyOf(items);
    }

    static PartitionTail read(DynamoDbTable table, Practice practice, String account) {
        return new PartitionTail(account, table.readLast(practice.keys().claimPartition(account), MAX_ITEMS));
    }

    /// Whether a claim of the account was ever denied or watched.
    boolean isAffectedByPayments() {
        return !items.isEmpty() && ClaimPartition.isAffectedByPayments(items.getFirst());
    }

    /// Returns the partition if these are all its items; empty otherwise.
    Optional<ClaimPartition> asPartition() {
        return items.size() < MAX_ITEMS ? Optional.of(new ClaimPartition(account, items.reversed())) : Optional.empty();
    }
}
