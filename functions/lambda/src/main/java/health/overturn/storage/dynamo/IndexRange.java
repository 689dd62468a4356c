package health.overturn.storage.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A range of one partition of the table or of an index: the items that follow a sort key.
///
/// @param index the index; empty for the table itself
/// @param partition the value of the partition key
/// @param after the sort key after which the range begins in its direction; empty to begin at the end of the partition
/// @param limit the maximum number of items
public record IndexRange(Optional<TableIndex> index, String partition, String after, int limit, Direction direction) {
    /// The order of the sort keys: ascending or descending.
    public enum Direction {
        UP,
        DOWN
    }

    /// Returns the range of an index after a sort key, ascending.
    public static IndexRange of(TableIndex index, String partition, String after, int limit) {
        return new IndexRange(Optional.of(index), partition, after, limit, Direction.UP);
    }

    /// Returns the range of a partition of the table before a sort key, descending.
    public static IndexRange latest(String partition, String before, int limit) {
        return new IndexRange(Optional.empty(), partition, before, limit, Direction.DOWN);
    }

    Optional<String> indexName() {
        return index.map(TableIndex::indexName);
    }

    String keyCondition() {
        if (after.isEmpty()) {
            return "#p = :p";
        }
        return direction == Direction.UP ? "#p = :p AND #s > :s" : "#p = :p AND #s < :s";
    }

    Map<String, String> attributeNames() {
        String partitionKey = index.map(TableIndex::partitionKey).orElse("pk");
        String sortKey = index.map(TableIndex::sortKey).orElse("sk");
        return after.isEmpty() ? Map.of("#p", partitionKey) : Map.of("#p", partitionKey, "#s", sortKey);
    }

    Map<String, AttributeValue> attributeValues() {
        AttributeValue partitionValue = AttributeValue.fromS(partition);
        return after.isEmpty()
                ? Map.of(":p", partitionValue)
                : Map.of(":p", partitionValue, ":s", AttributeValue.fromS(after));
    }
}
