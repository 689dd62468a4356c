package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a table became another.
///
/// @param before null for an insert
/// @param after null for a removal
/// @param sequence 1 for the table's first change, then one more for each
public record ItemChange(
        String table, @Nullable ObjectNode before, @Nullable ObjectNode after, long sequence, Instant at) {}
