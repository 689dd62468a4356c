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
record PartitionTail(String account, List<Item> end) {
    /// As many small items as one read unit holds.
    private static final int MOST = 8;

    PartitionTail {
        end = List.copyOf(end);
    }

    static PartitionTail at(DynamoDbTable table, Practice practice, String account) {
        return new PartitionTail(account, table.readLast(practice.keys().claim(account), MOST));
    }

    /// Whether a claim of the account was ever denied or watched.
    boolean pointsOut() {
        return !end.isEmpty() && ClaimPartition.pointsOut(end.getFirst());
    }

    /// The account, if it was seen whole.
    Optional<ClaimPartition> whole() {
        return end.size() < MOST ? Optional.of(new ClaimPartition(account, end.reversed())) : Optional.empty();
    }
}
