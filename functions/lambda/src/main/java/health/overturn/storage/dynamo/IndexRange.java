package health.overturn.storage.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Part of a partition, of the table or of an index: what follows a place in its order, so and so many.
///
/// @param name the index; absent for the table itself
/// @param partition the value of the partition key
/// @param after the sort key before the first wanted; empty to start at the end where the direction begins
/// @param limit at most so many items
public record IndexRange(Optional<TableIndex> index, String partition, String after, int limit, Direction direction) {
    /// Which way through the sort keys.
    public enum Direction {
        UP,
        DOWN
    }

    /// The first of an index, smallest sort key first, after a place in it.
    public static IndexRange of(TableIndex index, String partition, String after, int limit) {
        return new IndexRange(Optional.of(index), partition, after, limit, Direction.UP);
    }

    /// The last of a partition of the table, largest sort key first, before a place in it.
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
