package health.overturn.table;

/// Hears of every write, in the order of the writes.
@FunctionalInterface
public interface ChangeListener {

    /// A write changed an item; one that changes nothing is not told.
    void itemChanged(ItemChange change);

    /// A reader of a table's stream is done with all records up to this one, however often it starts again.
    default void recordsRead(String table, String reader, long sequence) {}
}
