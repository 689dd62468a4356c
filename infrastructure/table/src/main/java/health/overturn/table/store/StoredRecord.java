package health.overturn.table.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of an item in a table's stream.
///
/// @param sequence counts the changes of a table, from 1
/// @param before null for an insert
/// @param after null for a removal
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record StoredRecord(long sequence, Instant at, byte @Nullable [] before, byte @Nullable [] after) {}
