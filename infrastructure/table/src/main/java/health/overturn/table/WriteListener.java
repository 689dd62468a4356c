package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.Key;
import org.jspecify.annotations.Nullable;

/// Receives every change of an item after its commit, in the order of the writes.
@FunctionalInterface
interface WriteListener {
    WriteListener NONE = (table, key, after) -> {};

    /// @param after null for a removal
    void itemWritten(String table, Key key, @Nullable ObjectNode after);
}
