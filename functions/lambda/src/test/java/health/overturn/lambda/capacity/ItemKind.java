package health.overturn.lambda.capacity;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Names the kind of an item, so that a [CapacityMeter] counts units by kind.
@FunctionalInterface
public interface ItemKind {
    /// The same kind for every item.
    ItemKind ANY = item -> "item";

    /// @param item all attributes of an item that is put, the key of one that is read or deleted, the partition
    ///     key alone of a query
    String of(Map<String, AttributeValue> item);
}
