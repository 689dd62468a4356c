package health.overturn.table.store;

/// A row of a table or index.
///
/// @param body the item
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record StoredRow(RowPosition position, byte[] body) {}
