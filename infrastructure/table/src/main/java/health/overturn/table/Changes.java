package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Hears of every write, in the order of the writes: what DynamoDB puts into a stream.
@FunctionalInterface
public interface Changes {

    /// `before` is null for an insert, `after` for a removal.
    void changed(String table, @Nullable ObjectNode before, @Nullable ObjectNode after);
}
