package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of an item.
///
/// @param before null for an insert
/// @param after null for a removal
/// @param sequence counts the changes of the table, from 1
public record ItemChange(
        String table, @Nullable ObjectNode before, @Nullable ObjectNode after, long sequence, Instant at) {}
