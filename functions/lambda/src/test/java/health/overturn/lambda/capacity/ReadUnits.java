package health.overturn.lambda.capacity;

import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The cost of a read in half units: one half for each step of 4 KB, twice that if the read is consistent.
///
/// A read that finds nothing costs one step.
final class ReadUnits {
    private static final int STEP = 4096;

    private ReadUnits() {}

    /// The cost of getting one item by its key.
    static long one(Map<String, AttributeValue> item, boolean consistent) {
        return halves(ItemSize.of(item), consistent);
    }

    /// The cost of a query; its items are rounded up together.
    static long together(Collection<Map<String, AttributeValue>> items, boolean consistent) {
        return halves(items.stream().mapToLong(ItemSize::of).sum(), consistent);
    }

    private static long halves(long bytes, boolean consistent) {
        long steps = Math.max(1, Math.ceilDiv(bytes, STEP));
        return consistent ? 2 * steps : steps;
    }
}
