package health.overturn.lambda.capacity;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Names the kind of an item for a [CapacityMeter], so that it can say what its units went to.
@FunctionalInterface
public interface ItemKind {
    /// One kind for all.
    ItemKind ANY = item -> "item";

    /// @param item of what is put all attributes, of what is read or deleted its key, of what is
    /// listed its partition alone
    String of(Map<String, AttributeValue> item);
}
