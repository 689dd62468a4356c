package health.overturn.lambda.capacity;

import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a read costs, in half units: steps of 4 KB, one half each, twice that where the read is
/// consistent; nothing
/// found
/// costs one step.
final class ReadUnits {
    private static final int STEP = 4096;

    private ReadUnits() {}

    /// One item asked for by its key.
    static long one(Map<String, AttributeValue> item, boolean consistent) {
        return halves(ItemSize.of(item), consistent);
    }

    /// Many items asked for by their keys; each is rounded up by itself, the missing ones too.
    static long each(Collection<Map<String, AttributeValue>> found, int missing, boolean consistent) {
        return found.stream().mapToLong(item -> one(item, consistent)).sum() + missing * halves(0, consistent);
    }

    /// The items that a query went through; they are rounded up together.
    static long together(Collection<Map<String, AttributeValue>> items, boolean consistent) {
        return halves(items.stream().mapToLong(ItemSize::of).sum(), consistent);
    }

    private static long halves(long bytes, boolean consistent) {
        long steps = Math.max(1, Math.ceilDiv(bytes, STEP));
        return consistent ? 2 * steps : steps;
    }
}
