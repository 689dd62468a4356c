package health.overturn.storage.claim;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// A look at the end of an account, where its denials and watches stand: one read unit tells whether there
/// are any, and of most accounts it is the whole.
///
/// @param end the last items, the very last first
record PartitionTail(String account, List<Item> items) {
    /// As many small items as one read unit holds.
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

    /// The account, if it was seen whole.
    Optional<ClaimPartition> asPartition() {
        return items.size() < MAX_ITEMS ? Optional.of(new ClaimPartition(account, items.reversed())) : Optional.empty();
    }
}
