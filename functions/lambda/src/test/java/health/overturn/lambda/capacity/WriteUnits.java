package health.overturn.lambda.capacity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The cost of a write: the larger of the item before and after in steps of 1 KB, and the same for each index whose
/// entry changes.
///
/// An entry that moves to another key is deleted and put, which is two writes.
final class WriteUnits {
    private static final int STEP = 1024;

    private final Set<String> tableKeys;
    private final List<IndexDefinition> indexes;

    WriteUnits(Set<String> tableKeys, List<IndexDefinition> indexes) {
        this.tableKeys = tableKeys;
        this.indexes = indexes;
    }

    long inTable(@Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        return Math.max(before == null ? 1 : steps(before), after == null ? 1 : steps(after));
    }

    long inIndexes(@Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        return indexes.stream()
                .mapToLong(index -> inIndex(index, before, after))
                .sum();
    }

    private long inIndex(
            IndexDefinition index,
            @Nullable Map<String, AttributeValue> before,
            @Nullable Map<String, AttributeValue> after) {
        Optional<Map<String, AttributeValue>> previous = entry(index, before);
        Optional<Map<String, AttributeValue>> current = entry(index, after);
        if (previous.equals(current)) {
            return 0;
        }
        if (previous.isPresent() && current.isPresent() && index.sameKeys(previous.get(), current.get())) {
            return Math.max(steps(previous.get()), steps(current.get()));
        }
        return previous.map(WriteUnits::steps).orElse(0L)
                + current.map(WriteUnits::steps).orElse(0L);
    }

    private Optional<Map<String, AttributeValue>> entry(
            IndexDefinition index, @Nullable Map<String, AttributeValue> item) {
        return item == null ? Optional.empty() : index.entry(item, tableKeys);
    }

    static long steps(Map<String, AttributeValue> item) {
        return Math.max(1, Math.ceilDiv(ItemSize.of(item), STEP));
    }
}
