package health.overturn.table;

/// Receives every change of the tables, in the order of the writes.
@FunctionalInterface
public interface ChangeListener {

    /// Receives a change of one item. A write that leaves an item as it was is no change.
    void itemChanged(ItemChange change);

    /// Receives the position of a reader of a table's stream: after a restart it continues behind this sequence.
    default void recordsRead(String table, String reader, long sequence) {}
}
